import { createRequire } from 'node:module';
import { join } from 'node:path';

/** How much of each pixel a word or a shape covers, and where that goes. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** From the pen to the left edge, and from the baseline to the upper one. */
  readonly left: number;
  readonly top: number;
  /** 0 to 255, row by row. */
  readonly coverage: Uint8Array;
}

export interface Typesetter {
  /** How far the pen moves over a text, in pixels: cheaper than to draw it. */
  readonly advance: (text: string, weight: Weight, size: number) => number;
  /** @param size in pixels */
  readonly word: (text: string, weight: Weight, size: number) => Ink;
  /** An outline in a square of 16, as SVG path data, with its lower left corner at the pen. */
  readonly shape: (path: string, size: number) => Ink;
}

export type Weight = 400 | 700;

const weights: readonly Weight[] = [400, 700];
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/**
 * Sets words in Inter with Skia. A word is drawn once, however many cards have it: reading pixels
 * back costs far more than drawing them, and names of objects share most of their words.
 */
export async function createTypesetter(): Promise<Typesetter> {
  const { createCanvas, GlobalFonts, Path2D } = await import('@napi-rs/canvas');
  const { resolve } = createRequire(join(__dirname, 'typesetter.ts'));
  for (const weight of weights) {
    for (const script of scripts) {
      const file = `@fontsource/inter/files/inter-${script}-${String(weight)}-normal.woff2`;
      GlobalFonts.registerFromPath(resolve(file), `Card ${String(weight)}`);
    }
  }
  const canvas = createCanvas(1400, 240);
  const pen = canvas.getContext('2d');
  const known = new Map<string, Ink>();

  /** The origin stands away from the edges: glyphs reach over to the left, and below. */
  const origin = { x: 40, y: 160 };
  const read = (box: { left: number; top: number; right: number; bottom: number }): Ink => {
    const left = Math.max(Math.floor(box.left) - 1, -origin.x);
    const top = Math.max(Math.floor(box.top) - 1, -origin.y);
    const width = Math.min(Math.ceil(box.right) + 1 - left, canvas.width - origin.x - left);
    const height = Math.min(Math.ceil(box.bottom) + 1 - top, canvas.height - origin.y - top);
    const { data } = pen.getImageData(origin.x + left, origin.y + top, width, height);
    const coverage = new Uint8Array(width * height);
    for (let at = 0; at < coverage.length; at += 1) coverage[at] = data[at * 4 + 3] ?? 0;
    return { width, height, left, top, coverage };
  };
  const remember = (key: string, draw: () => Ink): Ink => {
    const ink = known.get(key) ?? draw();
    known.set(key, ink);
    return ink;
  };
  const choose = (weight: Weight, size: number): void => {
    pen.font = `${String(weight)} ${String(size)}px "Card ${String(weight)}"`;
  };
  const advances = new Map<string, number>();
  return {
    advance: (text, weight, size) => {
      const key = `${String(weight)} ${String(size)} ${text}`;
      const found = advances.get(key);
      if (found !== undefined) return found;
      choose(weight, size);
      const { width } = pen.measureText(text);
      advances.set(key, width);
      return width;
    },
    word: (text, weight, size) =>
      remember(`${String(weight)} ${String(size)} ${text}`, () => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        choose(weight, size);
        pen.fillText(text, origin.x, origin.y);
        const measured = pen.measureText(text);
        return read({
          left: -measured.actualBoundingBoxLeft,
          top: -measured.actualBoundingBoxAscent,
          right: measured.actualBoundingBoxRight,
          bottom: measured.actualBoundingBoxDescent,
        });
      }),
    shape: (path, size) =>
      remember(`shape ${String(size)} ${path}`, () => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        pen.save();
        pen.translate(origin.x, origin.y - size);
        pen.scale(size / 16, size / 16);
        pen.fill(new Path2D(path));
        pen.restore();
        return read({ left: 0, top: -size, right: size, bottom: 0 });
      }),
  };
}
