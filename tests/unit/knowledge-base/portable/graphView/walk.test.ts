import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjacency,
  reach,
  shortestWay,
} from '../../../../../plugins/knowledge-base/portable/graphView/walk.ts';
import { viewOf, wood } from './view.ts';

describe('reach', () => {
  it.each([
    [0, [0]],
    [1, [0, 1, 4]],
    [2, [0, 1, 2, 3, 4, 5]],
  ])('should know what is within %i steps', (most, expected) => {
    expect([...reach(adjacency(wood), 0, most).keys()].sort()).toEqual(expected);
  });
});

describe('shortestWay', () => {
  const steps = adjacency(wood);

  it.each([
    ['one step', 0, 4, [0, 4], [4]],
    ['the shorter of two ways round', 0, 3, [0, 4, 3], [4, 3]],
    ['no step', 2, 2, [2], []],
  ])('should take %s', (_, from, to, nodes, edges) => {
    expect(shortestWay(steps, from, to)).toEqual({ nodes, edges });
  });

  it('should say that there is none', () => {
    expect(shortestWay(steps, 0, 6)).toBeUndefined();
  });

  it('should be as short as the distance, and join what it passes', () => {
    const node = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 30 }), node, node, (pairs, a, b) => {
        const view = viewOf(
          Array.from({ length: 12 }, () => 'bird Any'),
          pairs.map(([source, target]) => [source, 'eats', target] as const),
        );
        const all = adjacency(view);
        const way = shortestWay(all, a, b);
        const back = shortestWay(all, b, a);
        expect(way?.edges.length).toBe(reach(all, b).get(a)?.distance);
        expect(way?.edges.length).toBe(back?.edges.length);
        way?.edges.forEach((edge, at) => {
          const ends = [view.edges.sources[edge], view.edges.targets[edge]];
          expect(ends).toContain(way.nodes[at]);
          expect(ends).toContain(way.nodes[at + 1]);
        });
      }),
    );
  });
});
