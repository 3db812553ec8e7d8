import { describe, expect, it } from 'vitest';
import {
  select,
  type Choice,
} from '../../../../../plugins/knowledge-base/portable/graphView/selection.ts';
import { wood } from './view.ts';

describe('select', () => {
  it.each([
    ['everything', {}, [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5]],
    ['some kinds', { kinds: new Set(['bird']) }, [0, 2, 4], [4]],
    ['some relations', { relations: new Set(['eats']) }, [0, 1, 2, 3, 4, 5, 6], [4]],
    ['a neighbourhood', { focus: 0, depth: 1 }, [0, 1, 4], [0, 4]],
    [
      'a neighbourhood along some relations',
      { focus: 0, depth: 1, relations: new Set(['nests-in']) },
      [0, 1],
      [0],
    ],
    [
      'a focus of a kind that is off',
      { focus: 1, kinds: new Set(['bird']) },
      [0, 1, 2, 4],
      [0, 1, 4],
    ],
    ['ends that must be there', { always: [6], kinds: new Set(['bird']) }, [0, 2, 4, 6], [4]],
    ['nothing', { kinds: new Set() }, [], []],
  ] as [string, Choice, number[], number[]][])('should leave %s', (_, choice, nodes, edges) => {
    const left = select(wood, choice);
    expect([...left.nodes].sort()).toEqual(nodes);
    expect([...left.edges].sort()).toEqual(edges);
  });
});
