import { describe, expect, it } from 'vitest';
import {
  nameKey,
  queryWords,
  stemsIn,
  wordsIn,
} from '../../../../../plugins/knowledge-base/portable/search/words.ts';

describe('words', () => {
  it('should say where each word stands, without marks and case', () => {
    const text = 'Über C&C';
    expect(
      [...wordsIn(text)].map(({ text: word, start, end }) => [word, text.slice(start, end)]),
    ).toEqual([
      ['uber', 'Über'],
      ['c', 'C'],
      ['c', 'C'],
    ]);
  });

  it('should find forms of a word by one stem, and keep words with digits', () => {
    expect(stemsIn('Poisoned data was poisoning GPT4s')).toEqual([
      'poison',
      'data',
      'poison',
      'gpt4s',
    ]);
  });

  it('should drop words that ask, but not all of a query', () => {
    expect(queryWords('how do I stop prompt injection')).toEqual(['prompt', 'injection']);
    expect(queryWords('what stopped it')).toEqual(['stopped']);
    expect(queryWords('who')).toEqual(['who']);
  });

  it('should compare names without quotes, dashes and case', () => {
    expect(nameKey('Bypassing Cylance’s “AI” - x')).toBe(nameKey("bypassing cylance's AI x"));
  });
});
