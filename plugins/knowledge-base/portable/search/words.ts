import { stemmer } from 'stemmer';

/** Words that say nothing about what is looked for; they count where a query has no others. */
const stopWords = new Set(
  (
    'a about all also am an and any are as at be been but by can could did do does for from get had has have he her his ' +
    'how i if in into is it its me my no not of on or our she should so some such than that the their them then there ' +
    'these they this those to us was we were what when where which who whom whose why will with would you your'
  ).split(' '),
);

export interface Word {
  /** In lower case, without marks on its letters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their places in it. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+/gu)) {
    const [word] = match;
    yield { text: plain(word), start: match.index, end: match.index + word.length };
  }
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** What a word is found by: "poisoned" and "poisoning" alike. Expects a word of `wordsIn`. */
export function stemOf(word: string): string {
  return /\d/.test(word) ? word : stemmer(word);
}

/** The stems of a text's words but stop words, in order. */
export function stemsIn(text: string): string[] {
  return [...wordsIn(text)].flatMap((word) => (isStopWord(word.text) ? [] : [stemOf(word.text)]));
}

/** "How do I stop …" asks about what follows; texts seldom say "stop" where they tell how. */
const wish =
  /\bhow\s+(?:do|can|could|should|to)\s+(?:(?:i|we|you|one)\s+)?(?:stop|prevent|avoid)\b/i;

/** The words of a query that say what is looked for. */
export function queryWords(query: string): string[] {
  const all = [...new Set([...wordsIn(query.replace(wish, ' '))].map(({ text }) => text))];
  const telling = all.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : all;
}

/** How names are compared: by their words alone, so that quotes, dashes and case do not count. */
export function nameKey(name: string): string {
  return [...wordsIn(name.replace(/['’‘]/g, ''))].map(({ text }) => text).join(' ');
}
