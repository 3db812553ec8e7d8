import { describe, expect, it } from 'vitest';
import { clear, readChoice, sortBy, toggle } from '../../../../src/components/list/choice.ts';
import { sample } from './sample.ts';

describe('what an address asks of a list', () => {
  it.each([
    ['', '', [], undefined],
    ['q=gate', 'gate', [], undefined],
    [
      'colour=blue&colour=red&parts=none',
      '',
      [
        [0, [1, 0]],
        [1, [2]],
      ],
      undefined,
    ],
    ['sort=name', '', [], { by: 'name', descending: false }],
    ['sort=-parts', '', [], { by: 'parts', descending: true }],
    // What nobody knows is left out: old addresses still show something.
    ['colour=green&size=3&sort=weight&__proto__=1', '', [], undefined],
  ])('%s', (query, text, chosen, sort) => {
    const choice = readChoice(sample, new URLSearchParams(query));
    expect(choice.text).toBe(text);
    expect([...choice.chosen].map(([field, values]) => [field, [...values]])).toEqual(chosen);
    expect(choice.sort).toEqual(sort);
  });

  it('is not asked of a field that is no filter', () => {
    const fields = sample.fields.map((field) => ({ ...field, filter: false }));
    const choice = readChoice({ ...sample, fields }, new URLSearchParams('colour=red'));
    expect(choice.chosen.size).toBe(0);
  });
});

describe('a change of what is asked', () => {
  it('adds a value, and takes it away again', () => {
    const params = new URLSearchParams('colour=red');
    toggle(params, 'colour', 'blue');
    expect(params.toString()).toBe('colour=red&colour=blue');
    toggle(params, 'colour', 'red');
    expect(params.toString()).toBe('colour=blue');
  });

  it('sorts by a column first as it says, then the other way round', () => {
    const params = new URLSearchParams();
    const parts = { by: 'parts', descending: true };
    sortBy(params, parts, undefined);
    expect(params.get('sort')).toBe('-parts');
    sortBy(params, parts, { by: 'parts', descending: true });
    expect(params.get('sort')).toBe('parts');
  });

  it('takes back what is asked of the list, and nothing else', () => {
    const params = new URLSearchParams('q=a&colour=red&sort=name&theme=dark');
    clear(params, sample);
    expect(params.toString()).toBe('theme=dark');
  });
});
