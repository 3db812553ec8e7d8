import type { GraphViewData } from './contract.ts';

/** One edge, seen from one of its ends. */
export interface Step {
  readonly edge: number;
  readonly to: number;
}

/** For each node, the edges at it. */
export type Adjacency = readonly (readonly Step[])[];

/** The edges that both a choice of relations and of nodes leave, from either end. */
export function adjacency(
  { nodes, edges }: GraphViewData,
  keepsEdge: (edge: number) => boolean = () => true,
): Adjacency {
  const steps = nodes.ids.map((): Step[] => []);
  edges.sources.forEach((source, edge) => {
    const target = edges.targets[edge] ?? source;
    if (!keepsEdge(edge)) return;
    steps[source]?.push({ edge, to: target });
    steps[target]?.push({ edge, to: source });
  });
  return steps;
}

interface Reached {
  readonly distance: number;
  /** The node before it on a shortest way, and the edge between; absent for the start. */
  readonly from?: { readonly node: number; readonly edge: number };
}

/** All nodes within so many steps of a node, nearest first, each by a shortest way. */
export function reach(
  steps: Adjacency,
  start: number,
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, Reached> {
  const reached = new Map<number, Reached>([[start, { distance: 0 }]]);
  // A map is walked in the order of its entries, those that are added meanwhile included.
  for (const [node, { distance }] of reached) {
    if (distance >= most) break;
    for (const { edge, to } of steps[node] ?? []) {
      if (!reached.has(to)) reached.set(to, { distance: distance + 1, from: { node, edge } });
    }
  }
  return reached;
}

/** A way through the graph: its nodes, and the edges between them. */
export interface Way {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** A shortest way between two nodes, or undefined where there is none. */
export function shortestWay(steps: Adjacency, from: number, to: number): Way | undefined {
  const reached = reach(steps, from);
  if (!reached.has(to)) return undefined;
  const nodes = [to];
  const edges: number[] = [];
  for (let last = reached.get(to)?.from; last; last = reached.get(last.node)?.from) {
    nodes.unshift(last.node);
    edges.unshift(last.edge);
  }
  return { nodes, edges };
}
