import { idParts } from './ids.ts';
import type { SearchPage } from './searchFile.ts';
import { nameKey } from './words.ts';

/** The pages whose id or name has most pairs of letters in common with a text. */
export function nearest(
  pages: readonly SearchPage[],
  text: string,
  limit: number,
): readonly SearchPage[] {
  const asked = pairsOf(text);
  return pages
    .map((page) => {
      const names = [page.name, page.label, page.id, ...page.otherNames];
      const likeness = names.map((name) =>
        name === undefined ? 0 : likenessOf(asked, pairsOf(name)),
      );
      return { page, likeness: Math.max(...likeness) };
    })
    .filter(({ likeness }) => likeness > 0.25)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ page }) => page);
}

/** Pairs of neighbouring letters, word by word; numbers of ids without zeros in front. */
function pairsOf(text: string): Set<string> {
  const key = /\d/.test(text) ? idParts(text).join(' ') : nameKey(text);
  const pairs = new Set<string>();
  for (const word of key.split(' ')) {
    const framed = ` ${word} `;
    for (let at = 0; at < framed.length - 1; at++) pairs.add(framed.slice(at, at + 2));
  }
  return pairs;
}

/** Sørensen–Dice coefficient, 0 to 1. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
