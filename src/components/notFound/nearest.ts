import { distance } from 'fastest-levenshtein';
import type { NamedPage } from '../../../plugins/knowledge-base/site/contract';

export interface Nearest {
  /** The page that was surely meant: it has that very id or address, in another letter case. */
  readonly exact?: NamedPage;
  /** The best first. */
  readonly pages: readonly NamedPage[];
}

/** Below this likeness, of 1 for the same, a suggestion is a guess. */
const leastLikeness = 0.5;
/** What is that much less like than the best is not worth a line. */
const furthest = 0.4;
const most = 8;

/**
 * The pages whose ids, addresses, names or former names are nearest to an address.
 * @param address below the base URL, as the browser has it; hostile
 */
export function nearest(address: string, pages: readonly NamedPage[]): Nearest {
  const parts = partsOf(address);
  const asked = parts.map((part) => ({ id: idParts(part), words: plain(part) }));
  const whole = parts.join('/').toLowerCase();
  const exact = pages.find(
    (page) =>
      partsOf(page.address).join('/').toLowerCase() === whole ||
      (page.id !== undefined && page.id.toLowerCase() === parts.at(-1)?.toLowerCase()),
  );
  const rated = pages
    .map((page) => ({ page, likeness: likeness(asked, page) }))
    .sort((a, b) => b.likeness - a.likeness);
  const least = Math.max(leastLikeness, (rated[0]?.likeness ?? 0) - furthest);
  const near = rated.filter((each) => each.likeness >= least);
  return { ...(exact && { exact }), pages: near.slice(0, most).map(({ page }) => page) };
}

/** `/Techniques/AML.T0051.html?x` → `['Techniques', 'AML.T0051']`. */
function partsOf(address: string): string[] {
  return address
    .replace(/[?#].*$/, '')
    .split('/')
    .map(decoded)
    .map((part) => part.trim().slice(0, 120))
    .map((part) => part.replace(/^(?:index|readme)?\.(?:html?|md)$|\.(?:html?|md)$/i, ''))
    .filter(Boolean);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

interface Asked {
  readonly id: readonly string[];
  readonly words: string;
}

/** How like a page is to the address, by its last part above all: folders are moved more often. */
function likeness(asked: readonly Asked[], page: NamedPage): number {
  const id = page.id === undefined ? [] : idParts(page.id);
  const slug = decoded(page.address.split('/').at(-2) ?? '');
  const names = [slug, page.name, ...(page.also ?? [])].map((name) =>
    plain(name.split('/').at(-1) ?? name),
  );
  return Math.max(
    0,
    ...asked.map((part, at) => {
      const weight = 0.8 ** (asked.length - 1 - at);
      return (
        weight *
        Math.max(idLikeness(part.id, id), ...names.map((name) => likeNames(part.words, name)))
      );
    }),
  );
}

/** `AML.T0051.001` → `['aml', 't', '51', '1']`: zeros and signs between do not count. */
function idParts(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+|\d+/g) ?? []).map((part) =>
    part.replace(/^0+(?=\d)/, ''),
  );
}

/**
 * Ids are alike where they name the same number, or one that holds it: `t51` is near to
 * `AML.T0051` and, a little less, to its parts.
 */
function idLikeness(asked: readonly string[], id: readonly string[]): number {
  if (id.length === 0 || !asked.some((part) => /\d/.test(part))) return 0;
  // A prefix that all ids share may be left away.
  const tail = id.slice(Math.max(0, id.indexOf(asked[0] ?? '')));
  if (!id.includes(asked[0] ?? '')) return 0;
  let same = 0;
  while (same < tail.length && same < asked.length && tail[same] === asked[same]) same += 1;
  const hasNumber = tail.slice(0, same).some((part) => /\d/.test(part));
  if (!hasNumber) return nearNumber(asked, tail);
  return (2 * same) / (tail.length + asked.length);
}

/** One wrong digit, `AML.T0052` for `AML.T0053`, is worth little: every other id is as near. */
function nearNumber(asked: readonly string[], id: readonly string[]): number {
  const [one, other] = [asked.join(' '), id.join(' ')];
  return distance(one, other) <= 1 ? leastLikeness : 0;
}

/** Lower case, words parted by one blank. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** By letters, for misspelt names, or by words, for names that were changed. */
function likeNames(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const longest = Math.max(one.length, other.length);
  const shortest = Math.min(one.length, other.length);
  // The distance is at least the difference in length: most pairs need no more than that.
  const letters = shortest / longest < leastLikeness ? 0 : 1 - distance(one, other) / longest;
  return Math.max(letters, likeWords(one.split(' '), other.split(' ')));
}

/** Dice's coefficient over words, without those that stand in every other name. */
function likeWords(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one.filter(tells)), new Set(other.filter(tells))];
  const both = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (0.95 * 2 * both) / (a.size + b.size);
}

const saysNothing = new Set(['ai', 'ml', 'of', 'the', 'and', 'to', 'for', 'in', 'a', 'by', 'via']);

function tells(word: string): boolean {
  return !saysNothing.has(word);
}
