import { describe, expect, it } from 'vitest';
import type { Look } from '../../../../src/components/graph/emphasis.ts';
import {
  addEdges,
  graphOf,
  isElsewhere,
  place,
} from '../../../../src/components/graph/placedGraph.ts';
import { wood } from '../../knowledge-base/portable/graphView/view.ts';
import { look } from './look.ts';

describe('graphOf', () => {
  it('should have all nodes, where the build placed them, and the edges that are shown', () => {
    const graph = graphOf(wood, look({ relations: new Set(['eats']) }), 1000);
    expect(graph.order).toBe(7);
    expect(graph.edges()).toEqual(['4']);
    expect(graph.getNodeAttributes(4)).toMatchObject({ label: 'Owl', x: 4, note: 'bird N4' });
  });
});

describe('addEdges', () => {
  it('should add what is shown for the first time', () => {
    const graph = graphOf(wood, look({ relations: new Set(['eats']) }), 1000);
    addEdges(graph, wood, look({ relations: new Set(['eats', 'mentions']) }));
    expect(graph.edges()).toEqual(['4', '5']);
  });
});

describe('place', () => {
  const xs = (graph: ReturnType<typeof graphOf>): unknown[] =>
    graph.mapNodes((_, { x }): unknown => x);

  it('should move a neighbourhood onto rings, and back', () => {
    const graph = graphOf(wood, look(), 1000);
    const built = xs(graph);
    expect(place(graph, wood, look())).toBe(false);
    expect(place(graph, wood, look({ focus: 1, depth: 1 }))).toBe(true);
    expect(graph.getNodeAttribute(1, 'x')).toBe(0);
    expect(xs(graph)).not.toEqual(built);
    expect(place(graph, wood, look())).toBe(true);
    expect(xs(graph)).toEqual(built);
  });
});

describe('isElsewhere', () => {
  const everything = look();
  it.each<[what: string, after: Look, expected: boolean]>([
    ['the same', look(), false],
    ['another focus', look({ focus: 1 }), false],
    ['fewer relations', look({ relations: new Set(['eats']) }), false],
    ['fewer kinds', look({ kinds: new Set(['bird']) }), true],
    ['a neighbourhood', look({ focus: 1, depth: 1 }), true],
  ])('should tell of %s', (_, after, expected) => {
    expect(isElsewhere(everything, after)).toBe(expected);
    expect(isElsewhere(after, everything)).toBe(expected);
  });

  it('should tell of as many other nodes', () => {
    const [birds, trees] = [look({ kinds: new Set(['bird']) }), look({ kinds: new Set(['tree']) })];
    expect([birds.selection.nodes.size, trees.selection.nodes.size]).toEqual([3, 3]);
    expect(isElsewhere(birds, trees)).toBe(true);
  });
});
