import { describe, expect, it } from 'vitest';
import {
  neighbours,
  verb,
} from '../../../../../plugins/knowledge-base/portable/graphView/neighbours.ts';
import { adjacency } from '../../../../../plugins/knowledge-base/portable/graphView/walk.ts';
import { wood } from './view.ts';

describe('neighbours', () => {
  it('should be told by relation, direction and id', () => {
    const steps = adjacency(wood);
    expect(neighbours(wood, 1, steps[1] ?? [])).toEqual([
      { node: 0, type: 'nests-in', direction: 'in' },
      { node: 2, type: 'nests-in', direction: 'in' },
      { node: 5, type: 'mentions', direction: 'in' },
    ]);
    expect(neighbours(wood, 4, steps[4] ?? [])).toEqual([
      { node: 3, type: 'nests-in', direction: 'out' },
      { node: 0, type: 'eats', direction: 'out' },
    ]);
  });
});

describe('verb', () => {
  it('should read a type as words', () => {
    expect(verb('maps-to')).toBe('maps to');
  });
});
