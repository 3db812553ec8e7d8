/** Where words too long for a cell may be broken: the word with soft hyphens, by the word. */
export type Breaks = Readonly<Record<string, string>>;

/** Words that do not surely fit into the width of a cell or, in bold, of a head. */
const longWord = /\p{L}{7,}/gu;

export function longWordsOf(text: string): readonly string[] {
  return text.match(longWord) ?? [];
}

/** The text with its long words made breakable. */
export function breakLongWords(text: string, breaks: Breaks): string {
  return text.replace(
    longWord,
    (word) => (Object.hasOwn(breaks, word) ? breaks[word] : word) ?? word,
  );
}
