import type { Typesetter, Weight } from './typesetter.ts';

export interface Style {
  readonly weight: Weight;
  /** In pixels. */
  readonly size: number;
}

/** Words of one line with the places of their pens from its start. */
export interface Line {
  readonly words: readonly { readonly text: string; readonly x: number }[];
  readonly width: number;
}

/** Unicode puts some of these into plain text; on a card they would turn the line around. */
const invisible = /[\p{Cc}\p{Cf}]+/gu;
/** No name is as long; what nobody can read need not be measured. */
const longestText = 400;

/** Sets a text in lines of a width. What does not fit into their number ends with "…". */
export function setLines(
  text: string,
  { weight, size }: Style,
  width: number,
  most: number,
  typesetter: Typesetter,
): { readonly lines: readonly Line[]; readonly cut: boolean } {
  const advance = (part: string): number => typesetter.advance(part, weight, size);
  const space = advance(' ') || size / 4;
  const words = text.slice(0, longestText).replace(invisible, ' ').split(/\s+/).filter(Boolean);
  const lines: { words: { text: string; x: number }[]; width: number }[] = [];
  for (const part of words) {
    const last = lines.at(-1);
    const x = last ? last.width + space : 0;
    if (last && x + advance(part) <= width) {
      last.words.push({ text: part, x });
      last.width = x + advance(part);
    } else if (lines.length < most) {
      const fitting = shorten(part, width, advance);
      lines.push({ words: [{ text: fitting, x: 0 }], width: advance(fitting) });
    } else {
      return { lines: withEllipsis(lines, width, advance), cut: true };
    }
  }
  return { lines, cut: false };
}

/** The most of a word that fits, with "…" where that is not all. */
function shorten(part: string, width: number, advance: (part: string) => number): string {
  if (advance(part) <= width) return part;
  const signs = Array.from(part);
  const room = Math.max(1, Math.floor((signs.length * width) / advance(part)) - 1);
  return `${signs.slice(0, room).join('')}…`;
}

function withEllipsis(
  lines: readonly Line[],
  width: number,
  advance: (part: string) => number,
): Line[] {
  const last = lines.at(-1);
  if (!last) return [];
  const words = [...last.words];
  for (let word = words.pop(); word; word = words.pop()) {
    const text = `${word.text}…`;
    if (word.x + advance(text) > width && words.length > 0) continue;
    const end = { words: [...words, { text, x: word.x }], width: word.x + advance(text) };
    return [...lines.slice(0, -1), end];
  }
  return [...lines];
}
