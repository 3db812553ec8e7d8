/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, and two more. */
const notInXml = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text that is safe between the tags and inside the quotes of an SVG or XML document. */
export function escapeXml(text: string): string {
  return text
    .replace(notInXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Widths in ems of a sans-serif font, on the wide side: what is drawn must not run out of its box. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljtfI.,:;'|!()[\] -]/, 0.34],
  [/[mwMW@%&—]/, 0.95],
  [/[A-Z]/, 0.72],
  // Letters of other scripts may be as wide as they are high.
  [/[\u0250-\u{10ffff}]/u, 1.05],
];

/** How wide a text is drawn at most, in the unit of the font's size. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce(
    (sum, letter) => sum + size * (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.58),
    0,
  );
}

/** Breaks a text into lines of a width; a word that is too long is broken as well. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const joined = line ? `${line} ${word}` : word;
    if (textWidth(joined, size) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const letter of word) {
      if (line && textWidth(line + letter, size) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line ? [...lines, line] : lines;
}

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is its base line. */
export function textAt(text: string, x: number, y: number, style: TextStyle): string {
  const { size, color, weight = 400, anchor = 'start' } = style;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" font-weight="${String(weight)}" fill="${color}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

export interface BoxStyle {
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
  readonly radius?: number;
}

export function boxAt(
  x: number,
  y: number,
  width: number,
  height: number,
  { fill, stroke = 'none', strokeWidth = 1, dashed = false, radius = 3 }: BoxStyle,
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${String(radius)}" fill="${fill}" stroke="${stroke}" stroke-width="${String(strokeWidth)}"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`;
}

/** A whole picture that stands by itself; `title` and `description` are read out for it. */
export function svgDocument(
  width: number,
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    boxAt(0, 0, width, height, { fill: palette.ground, radius: 0 }),
    ...parts,
    '</svg>',
  ].join('\n');
}

/** Colours of pictures: light, as paper is. Text keeps a contrast of 4.5:1 on each of them. */
export const palette = {
  ground: '#ffffff',
  ink: '#1c1e21',
  quiet: '#52616d',
  line: '#c5cfd8',
  soft: '#f4f7f9',
  accent: '#12547f',
  tactic: '#7a3e9d',
  /** From no heat to the most. */
  heat: ['#ffffff', '#e6f0f7', '#c9e0f0', '#a6cce6', '#7fb5da'],
} as const;

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
