import { describe, expect, it } from 'vitest';
import {
  excerptOf,
  hitsOf,
  markWords,
} from '../../../../../plugins/knowledge-base/portable/search/marks.ts';

describe('markWords', () => {
  it('should part a text at its hits and lose nothing', () => {
    expect(markWords('A poisoned well.', hitsOf(['poison']))).toEqual([
      { text: 'A ' },
      { text: 'poisoned', hit: true },
      { text: ' well.' },
    ]);
  });

  it('should leave markup of an author as text', () => {
    const pieces = markWords('<b>rope</b>', hitsOf(['rope']));
    expect(pieces.map(({ text }) => text).join('')).toBe('<b>rope</b>');
  });
});

describe('excerptOf', () => {
  const filler = 'and so on '.repeat(40);

  it('should begin a text at its start where nothing is hit', () => {
    const [first] = excerptOf(filler, hitsOf(['rope']));
    expect(first?.text.startsWith('and so on')).toBe(true);
    expect(first?.text.endsWith('…')).toBe(true);
  });

  it('should show the place where most of the words stand together', () => {
    const text = `One rope. ${filler}A rope and a ladder. ${filler}`;
    const pieces = excerptOf(text, hitsOf(['rope', 'ladder']));
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['rope', 'ladder']);
    expect(pieces[0]?.text.startsWith('…')).toBe(true);
  });

  it('should give nothing of nothing', () => {
    expect(excerptOf('', hitsOf(['rope']))).toEqual([]);
  });
});
