import type { GraphViewData } from './contract.ts';
import type { Step } from './walk.ts';

/** A node beside another, with the relation between them. */
export interface Neighbour {
  readonly node: number;
  /** The type of the relation. */
  readonly type: string;
  /** `out`: the node in focus is the source of the relation. `in`: it is its target. */
  readonly direction: 'out' | 'in';
}

/** The nodes that some edges at a node lead to: by relation, direction and id. */
export function neighbours(
  { nodes, edges, relations }: GraphViewData,
  focus: number,
  steps: readonly Step[],
): Neighbour[] {
  return steps
    .map(({ edge, to }) => ({
      node: to,
      order: edges.types[edge] ?? 0,
      type: relations[edges.types[edge] ?? -1] ?? '',
      direction: edges.sources[edge] === focus ? ('out' as const) : ('in' as const),
    }))
    .sort(
      (a, b) =>
        a.order - b.order ||
        (a.direction === b.direction ? 0 : a.direction === 'out' ? -1 : 1) ||
        ((nodes.ids[a.node] ?? '') < (nodes.ids[b.node] ?? '') ? -1 : 1),
    )
    .map(({ node, type, direction }) => ({ node, type, direction }));
}

/** `maps-to` as a verb between two names. */
export function verb(type: string): string {
  return type.replaceAll('-', ' ');
}
