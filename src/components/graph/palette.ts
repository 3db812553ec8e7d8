/** The colours of a picture, as `#rrggbb`, which WebGL and canvases take alike. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly soft: string;
  readonly strong: string;
  readonly kind: (name: string) => string;
}

/** Reads the design tokens of the theme that is on. */
export function readPalette(): Palette {
  const colour = colourReader();
  const page = colour('--kind-page', '#52616d');
  const kinds = new Map<string, string>();
  return {
    background: colour('--ifm-background-color', '#ffffff'),
    text: colour('--ifm-font-color-base', '#1c1e21'),
    quiet: colour('--quiet', '#52616d'),
    line: colour('--line', '#dbe2e8'),
    soft: colour('--soft', '#f4f7f9'),
    strong: colour('--ifm-color-primary', '#12547f'),
    kind: (name) => {
      const known = kinds.get(name) ?? colour(`--kind-${name}`, page);
      kinds.set(name, known);
      return known;
    },
  };
}

/** A token may be written in any way that CSS knows: a canvas is painted with it and looked at. */
function colourReader(): (token: string, fallback: string) => string {
  const styles = getComputedStyle(document.documentElement);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return (token, fallback) => {
    const written = styles.getPropertyValue(token).trim();
    if (!context || written === '') return fallback;
    context.fillStyle = fallback;
    context.fillStyle = written;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}

/** Calls back whenever the site's theme changes; returns how to stop. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
