import { expect, it } from 'vitest';
import { at, parentOf, type DraftTechnique } from '../../../../plugins/atlas/release/draft.ts';

it('sites a value below a path', () => {
  expect(at('x', ['a', 1], 'b')).toEqual({ value: 'x', path: ['a', 1, 'b'] });
});

it.each([
  ['AML.T0001.000', undefined, 'AML.T0001'],
  ['AML.T0001.000', 'AML.T0002', 'AML.T0002'],
  ['AML.T0001', undefined, undefined],
])('the parent of %s, said to be %s, is %s', (id, said, expected) => {
  const technique = {
    id: at(id, ['techniques', 0, 'id']),
    parent: said === undefined ? undefined : at(said, ['techniques', 0, 'parent']),
  } as unknown as DraftTechnique;
  expect(parentOf(technique)?.value).toBe(expected);
});
