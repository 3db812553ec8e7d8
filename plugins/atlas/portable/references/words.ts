/** A word of a text, in its place. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The word in the form in which words are compared. */
  readonly stem: string;
}

const word = /[\p{L}\p{N}]+|&amp;|&/gu;
/** The same for a single search, which must not begin where the last one ended. */
const words = new RegExp(word);
/** What may stand between two words of one name; a line may end there, a paragraph may not. */
const gap = /^[ \t\u00a0]{0,4}(?:[-‐‑‒–—―'‘’/:,.()]|\r?\n[ \t>]{0,12})?[ \t\u00a0]{0,4}$/;
const longestGap = 24;

/** The word that begins at an offset or, where that is no letter, after it. */
export function nextWord(text: string, from: number): Word | undefined {
  word.lastIndex = from;
  const match = word.exec(text);
  return match ? toWord(match[0], match.index) : undefined;
}

/** All words of a part of a text. */
export function wordsIn(text: string, from: number, to: number): Word[] {
  return [...text.slice(from, to).matchAll(words)].map(({ 0: written, index }) =>
    toWord(written, from + index),
  );
}

/** Whether two words that follow each other may belong to one name. */
export function isJoined(text: string, { end }: Word, { start }: Word): boolean {
  if (start - end > longestGap) return false;
  if (start === end) return text[end] === '&' || text[end - 1] === '&';
  return gap.test(text.slice(end, start));
}

function toWord(written: string, start: number): Word {
  return { start, end: start + written.length, stem: stemOf(written) };
}

const endings = /(?:ations?|at(?:es?|ed|ing)|ions?|ings?|ed|es|s|e)$/;

/**
 * A word without its inflection: "exfiltrate", "exfiltration" and "Exfiltrating" are one word, as
 * are "ML" and "AI", and "&" and "and". Crude, and enough to tell the names of ATLAS apart.
 */
export function stemOf(written: string): string {
  const lower = written.toLowerCase();
  if (lower === 'ml') return 'ai';
  if (lower.startsWith('&')) return 'and';
  return lower.length < 5 ? lower : lower.replace(endings, '');
}

/** Whether a text has capitals wherever a name of as many words has them. */
export function hasItsCapitals(written: string, name: string): boolean {
  const ofText = written.match(words) ?? [];
  const own = name.match(words) ?? [];
  return own.every((part, at) => !isCapital(part) || isCapital(ofText[at] ?? ''));
}

function isCapital(text: string): boolean {
  return /^[\p{Lu}\p{N}&]/u.test(text);
}
