import { describe, expect, it } from 'vitest';
import {
  breakLongWords,
  longWordsOf,
} from '../../../../../plugins/atlas/portable/matrix/longWords.ts';

describe('long words', () => {
  it.each([
    ['LLM Prompt Attack', []],
    ['Command and Control', ['Command', 'Control']],
    ['Public API Éxfiltrationés', ['Éxfiltrationés']],
  ])('of "%s"', (text, words) => {
    expect(longWordsOf(text)).toEqual(words);
  });

  it('are broken where it is known how', () => {
    const breaks = { Development: 'Devel\u00adopment' };
    expect(breakLongWords('Development of Impersonation', breaks)).toBe(
      'Devel\u00adopment of Impersonation',
    );
  });

  it('are not taken for what every object has', () => {
    expect(breakLongWords('constructor hasOwnProperty', {})).toBe('constructor hasOwnProperty');
  });
});
