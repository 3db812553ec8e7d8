import { colourOf } from '../permanent/colours.ts';
import { kindShape } from '../portable/marks/kindShape.ts';
import { setLines, type Line, type Style } from './lines.ts';
import { encodePng } from './png.ts';
import type { Ink, Typesetter } from './typesetter.ts';

/** What a card says. */
export interface Card {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string | undefined;
  readonly name: string;
  /** "Tactic: Execution". */
  readonly labels: readonly string[];
  /** "8 mitigations". */
  readonly counts: readonly string[];
  readonly site: string;
}

/** The size that Open Graph's readers show without cutting, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 80;
const room = cardSize.width - 2 * margin;
const ground = '#ffffff';
const ink = '#10171d';
const shades = 7;

/** The colours of ink, by the first of their shades in the palette. Quiet is ink with less of it. */
const tones = {
  ink: { first: 1, strength: 1 },
  quiet: { first: 1, strength: 0.72 },
  kind: { first: 1 + shades, strength: 1 },
  line: { first: 1, strength: 0.18 },
} as const;

type Tone = keyof typeof tones;

/** The number of the colour for each coverage from 0 to 255; 0 is the ground. */
const shadesOf = Object.fromEntries(
  Object.entries(tones).map(([tone, { first, strength }]) => [
    tone,
    Uint8Array.from({ length: 256 }, (_, covered) => {
      const shade = Math.round((covered / 255) * strength * shades);
      return shade === 0 ? 0 : first + shade - 1;
    }),
  ]),
) as Readonly<Record<Tone, Uint8Array>>;

/** The largest in which the name fits its lines is taken. */
const nameStyles: readonly (Style & { readonly lines: number; readonly leading: number })[] = [
  { weight: 700, size: 84, lines: 2, leading: 98 },
  { weight: 700, size: 66, lines: 3, leading: 78 },
  { weight: 700, size: 52, lines: 4, leading: 62 },
];
const headStyle: Style = { weight: 700, size: 38 };
const idStyle: Style = { weight: 400, size: 38 };
const factStyle: Style = { weight: 400, size: 34 };
const siteStyle: Style = { weight: 400, size: 28 };

/** The picture of an object for previews, as PNG. */
export function drawCard(card: Card, typesetter: Typesetter): Uint8Array {
  const { width, height } = cardSize;
  const pixels = new Uint8Array(width * height);
  const put = (drawn: Ink, x: number, y: number, tone: Tone): void => {
    const shades = shadesOf[tone];
    const left = Math.round(x) + drawn.left;
    const top = Math.round(y) + drawn.top;
    for (let row = 0; row < drawn.height; row += 1) {
      const to = (top + row) * width + left;
      for (let column = 0; column < drawn.width; column += 1) {
        const covered = drawn.coverage[row * drawn.width + column] ?? 0;
        const shade = shades[covered] ?? 0;
        if (shade > 0) pixels[to + column] = shade;
      }
    }
  };
  const write = ({ words }: Line, { weight, size }: Style, x: number, y: number, tone: Tone) => {
    for (const word of words) put(typesetter.word(word.text, weight, size), x + word.x, y, tone);
  };
  const writeLine = (text: string, style: Style, x: number, y: number, tone: Tone): number => {
    const [line] = setLines(text, style, width - margin - x, 1, typesetter).lines;
    if (line) write(line, style, x, y, tone);
    return x + (line?.width ?? 0);
  };

  fill(pixels, { x: 0, y: 0, width: 24, height }, shadeOf('kind'));
  put(typesetter.shape(kindShape(card.kind), 40), margin, 128, 'kind');
  const behind = writeLine(card.kindLabel, headStyle, margin + 58, 124, 'kind');
  if (card.id !== undefined) writeLine(card.id, idStyle, behind + 24, 124, 'quiet');

  const { style, lines } = fittingName(card.name, typesetter);
  lines.forEach((line, index) => {
    write(line, style, margin, 166 + style.size * 0.75 + index * style.leading, 'ink');
  });
  const [labels, counts] = [card.labels, card.counts].map((texts) => texts.join(' · '));
  const facts = [labels, counts].filter((text): text is string => Boolean(text));
  facts.forEach((text, index) => {
    writeLine(text, factStyle, margin, 526 - (facts.length - 1 - index) * 50, 'quiet');
  });
  fill(pixels, { x: margin, y: 556, width: room, height: 2 }, shadeOf('line'));
  writeLine(card.site, siteStyle, margin, 598, 'quiet');

  const [kindColour] = colourOf(card.kind);
  return encodePng({
    width,
    height,
    palette: [ground, ...ramp(ink), ...ramp(kindColour)],
    pixels,
  });
}

function fittingName(
  name: string,
  typesetter: Typesetter,
): { style: (typeof nameStyles)[number]; lines: readonly Line[] } {
  let smallest: { style: (typeof nameStyles)[number]; lines: readonly Line[] } | undefined;
  for (const style of nameStyles) {
    const { lines, cut } = setLines(name, style, room, style.lines, typesetter);
    smallest = { style, lines };
    if (!cut) break;
  }
  if (!smallest) throw new Error('a card has no style for its name');
  return smallest;
}

/** The colour of a tone where it covers all. */
function shadeOf(tone: Tone): number {
  return shadesOf[tone][255] ?? 0;
}

/** From nearly the ground to the colour itself. */
function ramp(colour: string): string[] {
  const channels = (hex: string): number[] =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [from, to] = [channels(ground), channels(colour)];
  return Array.from({ length: shades }, (_, index) => {
    const part = (index + 1) / shades;
    const mixed = to.map((value, at) => Math.round((from[at] ?? 0) * (1 - part) + value * part));
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}

function fill(
  pixels: Uint8Array,
  box: { x: number; y: number; width: number; height: number },
  colour: number,
): void {
  for (let y = box.y; y < box.y + box.height; y += 1) {
    const from = y * cardSize.width + box.x;
    pixels.fill(colour, from, from + box.width);
  }
}
