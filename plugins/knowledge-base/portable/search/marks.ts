import type { Piece } from './result.ts';
import { stemOf, wordsIn } from './words.ts';

/** Tells whether a word of a text is one of those looked for. */
export type IsHit = (word: string) => boolean;

export function hitsOf(stems: readonly string[]): IsHit {
  const wanted = new Set(stems);
  return (word) => wanted.has(stemOf(word));
}

/** A text in pieces, the hits apart. */
export function markWords(text: string, isHit: IsHit): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { text: word, start, end } of wordsIn(text)) {
    if (!isHit(word)) continue;
    if (start > done) pieces.push({ text: text.slice(done, start) });
    pieces.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

const longestExcerpt = 170;

/** The words around the place of a text that holds most of the hits; its start where there are none. */
export function excerptOf(text: string, isHit: IsHit): Piece[] {
  const hits = [...wordsIn(text)].filter(({ text: word }) => isHit(word));
  const start = startOfExcerpt(text, hits);
  const rest = text.slice(start);
  const cut =
    rest.length > longestExcerpt
      ? `${rest.slice(0, longestExcerpt).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')}…`
      : rest;
  return markWords(`${start > 0 ? '…' : ''}${cut}`, isHit);
}

/** Where the window with most different hits begins, a few words before the first of them. */
function startOfExcerpt(
  text: string,
  hits: readonly { text: string; start: number; end: number }[],
): number {
  let best = { count: 0, start: 0 };
  for (const first of hits) {
    const inside = hits.filter(
      ({ start, end }) => start >= first.start && end <= first.start + longestExcerpt - 40,
    );
    const count = new Set(inside.map(({ text: word }) => stemOf(word))).size;
    if (count > best.count) best = { count, start: first.start };
  }
  if (best.start < 60) return 0;
  const before = text.slice(0, best.start - 30).search(/\S*$/);
  return Math.max(0, before);
}
