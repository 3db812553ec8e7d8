import { describe, expect, it } from 'vitest';
import { layout, type Pair } from '../../../../plugins/knowledge-base/graph/layout.ts';

/** A wheel: a ring of spokes, each with leaves of its own. */
function wheel(spokes: number, leaves: number): { order: number; pairs: Pair[]; ring: number[] } {
  const ring = Array.from({ length: spokes }, (_, spoke) => spoke);
  const pairs = ring.flatMap((spoke): Pair[] => [
    [spoke, (spoke + 1) % spokes],
    ...Array.from({ length: leaves }, (_, leaf): Pair => [spoke, spokes + spoke * leaves + leaf]),
  ]);
  return { order: spokes * (leaves + 1), pairs, ring };
}

describe('layout', () => {
  const { order, pairs, ring } = wheel(16, 30);

  it('should give the same places each time', () => {
    expect(layout(order, pairs, ring)).toEqual(layout(order, pairs, ring));
  });

  it('should give each node a place of its own, in whole numbers', () => {
    const places = layout(order, pairs, ring);
    expect(places).toHaveLength(order);
    expect(places.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
    expect(new Set(places.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(order);
  });

  it('should stand nodes closer to those they are joined to than to others', () => {
    const places = layout(order, pairs, ring);
    const far = (a: number, b: number): number => {
      const [from, to] = [places[a], places[b]];
      return Math.hypot((from?.x ?? 0) - (to?.x ?? 0), (from?.y ?? 0) - (to?.y ?? 0));
    };
    const mean = (all: number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
    const joined = mean(pairs.map(([a, b]) => far(a, b)));
    const opposite = mean(ring.map((spoke) => far(spoke, (spoke + 8) % 16)));
    expect(joined).toBeLessThan(opposite / 2);
  });

  it.each([
    ['nothing', 0, [], []],
    ['one node', 1, [], [0]],
    ['no edges', 3, [], []],
    ['an edge of a node to itself', 2, [[0, 0]], [0]],
    [
      'the same edge twice',
      2,
      [
        [0, 1],
        [1, 0],
      ],
      [0],
    ],
    [
      'nodes that the ring does not reach',
      4,
      [
        [0, 1],
        [2, 3],
      ],
      [0],
    ],
  ] as [string, number, Pair[], number[]][])('should place %s', (_, nodes, edges, first) => {
    const places = layout(nodes, edges, first);
    expect(places).toHaveLength(nodes);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
