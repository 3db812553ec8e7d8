import hyphen from 'hyphen/en-us/index.js';
import { longWordsOf, type Breaks } from '../../portable/matrix/longWords.ts';

/**
 * Where the long words of names may be broken, after the patterns of TeX. Browsers could do it by
 * themselves, but some fetch their dictionaries over the network.
 */
export function findBreaks(names: readonly string[]): Breaks {
  const words = new Set(names.flatMap(longWordsOf));
  return Object.fromEntries([...words].map((word) => [word, hyphen.hyphenateSync(word)]));
}
