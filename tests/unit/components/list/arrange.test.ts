import { describe, expect, it } from 'vitest';
import { arrange, sorted, wordsOf } from '../../../../src/components/list/arrange.ts';
import { readChoice } from '../../../../src/components/list/choice.ts';
import { sample } from './sample.ts';

const words = wordsOf(sample);

function asked(query: string): ReturnType<typeof arrange> {
  return arrange(sample, words, readChoice(sample, new URLSearchParams(query)));
}

describe('the rows that are shown', () => {
  it.each([
    ['', [0, 1, 2, 3]],
    ['q=HARBOUR', [0, 1]],
    ['q=harbour gate', [1]],
    ['q=t10', [3]],
    ['q=about', [0, 1, 2, 3]],
    ['colour=red', [0, 2]],
    ['colour=red&colour=blue', [0, 1, 2]],
    ['colour=red&parts=none', [2]],
    ['parts=parent', [1]],
    ['q=zzz', []],
  ])('%s', (query, places) => {
    expect([...asked(query).shown]).toEqual(places);
  });
});

describe('the counts beside the values', () => {
  it.each([
    [
      '',
      [
        [2, 2],
        [2, 1, 1],
      ],
    ],
    // Each field counts what the others leave: a second colour would add its rows.
    [
      'colour=red',
      [
        [2, 2],
        [1, 0, 1],
      ],
    ],
    [
      'colour=red&parts=none',
      [
        [1, 1],
        [1, 0, 1],
      ],
    ],
    [
      'q=lamp',
      [
        [0, 0],
        [1, 0, 0],
      ],
    ],
  ])('%s', (query, counts) => {
    expect(asked(query).counts).toEqual(counts);
  });
});

describe('the order of the rows', () => {
  it.each([
    [undefined, false, [0, 1, 2, 3]],
    ['id', false, [0, 1, 2, 3]],
    ['id', true, [3, 2, 1, 0]],
    ['name', false, [2, 1, 0, 3]],
    // A row of several values stands where the first of them does; a row of none comes last.
    ['colour', false, [0, 2, 1, 3]],
    ['colour', true, [1, 0, 2, 3]],
    // What the parent has is less than anything of one's own, and more than nothing.
    ['parts', false, [2, 1, 0, 3]],
    ['parts', true, [3, 0, 1, 2]],
  ])('by %s, descending: %s', (by, descending, places) => {
    expect(sorted(sample, by === undefined ? undefined : { by, descending })).toEqual(places);
  });

  it('puts objects below their parents while it is that of the ids', () => {
    expect(['', 'sort=id', 'sort=-id', 'sort=name'].map((query) => asked(query).nested)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
