import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  insertBlock,
  insertLines,
  startOfLine,
  startOfNextLine,
} from '../../../../plugins/atlas/pages/edit.ts';

describe('applyEdits', () => {
  it('changes what the edits cover and nothing else', () => {
    const edits = [
      { start: 4, end: 5, text: 'B' },
      { start: 0, end: 1, text: 'A' },
      { start: 8, end: 8, text: '!' },
    ];
    expect(applyEdits('a\r\n\tb \n c', edits)).toBe('A\r\n\tB \n !c');
  });

  it('keeps the order of insertions at one place, before what is replaced there', () => {
    const edits = [
      { start: 1, end: 2, text: 'X' },
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
    ];
    expect(applyEdits('abc', edits)).toBe('a12Xc');
  });

  it.each([
    ['a\r\nb\n', 'a\r\nx\r\ny\r\nb\n'],
    ['a\nb\r\n', 'a\nx\ny\nb\r\n'],
  ])('gives what is new the line ends of %j', (text, expected) => {
    expect(
      applyEdits(text, [{ start: text.indexOf('b'), end: text.indexOf('b'), text: 'x\ny\n' }]),
    ).toBe(expected);
  });
});

describe('lines', () => {
  it.each([
    ['ab\ncd', 0, 0, 3],
    ['ab\ncd', 2, 0, 3],
    ['ab\ncd', 3, 3, 5],
    ['\nab', 0, 0, 1],
    ['', 0, 0, 0],
  ])('%j at %i', (text, offset, start, next) => {
    expect(startOfLine(text, offset)).toBe(start);
    expect(startOfNextLine(text, offset)).toBe(next);
  });

  it('are inserted whole', () => {
    expect(applyEdits('a\nb\n', [insertLines('a\nb\n', 2, 'x')])).toBe('a\nx\nb\n');
    expect(applyEdits('a\nb', [insertLines('a\nb', 3, 'x')])).toBe('a\nb\nx');
    expect(applyEdits('', [insertLines('', 0, 'x')])).toBe('x\n');
  });
});

it.each([
  ['', 0, 'x\n'],
  ['a', 1, 'a\n\nx\n'],
  ['a\n', 2, 'a\n\nx\n'],
  ['a\n\n', 3, 'a\n\nx\n'],
  ['a\n\nb\n', 3, 'a\n\nx\n\nb\n'],
  ['a\nb\n', 2, 'a\n\nx\n\nb\n'],
  ['a\n\nb\n', 2, 'a\n\nx\n\nb\n'],
  ['a\r\n\r\nb\r\n', 5, 'a\r\n\r\nx\r\n\r\nb\r\n'],
])('a block in %j at %i has a blank line on either side', (text, offset, expected) => {
  expect(applyEdits(text, [insertBlock(text, offset, 'x')])).toBe(expected);
});
