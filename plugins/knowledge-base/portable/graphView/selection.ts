import type { GraphViewData } from './contract.ts';
import { adjacency, reach, type Adjacency } from './walk.ts';

/** What a reader chose of the graph; what is absent is everything. */
export interface Choice {
  /** Names of kinds. */
  readonly kinds?: ReadonlySet<string>;
  /** Types of relations. */
  readonly relations?: ReadonlySet<string>;
  readonly focus?: number;
  /** With a focus: only what is within so many steps of it. */
  readonly depth?: number;
  /** Nodes that are there whatever their kind: the ends of a way that is asked for. */
  readonly always?: readonly number[];
}

export interface Selection {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  readonly steps: Adjacency;
}

/** What a choice leaves of the graph. The node in focus stays, whatever its kind. */
export function select(view: GraphViewData, choice: Choice): Selection {
  const { nodes, edges } = view;
  const kept = new Set([choice.focus, ...(choice.always ?? [])]);
  const keepsNode = nodes.kinds.map(
    (kind, node) => kept.has(node) || (choice.kinds?.has(view.kinds[kind]?.name ?? '') ?? true),
  );
  const keepsType = view.relations.map((type) => choice.relations?.has(type) ?? true);
  const keepsEdge = (edge: number): boolean =>
    keepsType[edges.types[edge] ?? -1] === true &&
    keepsNode[edges.sources[edge] ?? -1] === true &&
    keepsNode[edges.targets[edge] ?? -1] === true;

  const steps = adjacency(view, keepsEdge);
  const near =
    choice.focus === undefined || choice.depth === undefined
      ? undefined
      : reach(steps, choice.focus, choice.depth);
  const inReach = (node: number | undefined): boolean =>
    node !== undefined && (near === undefined || near.has(node));
  return {
    nodes: new Set(
      [...nodes.ids.keys()].filter((node) => keepsNode[node] === true && inReach(node)),
    ),
    edges: new Set(
      [...edges.types.keys()].filter(
        (edge) => keepsEdge(edge) && inReach(edges.sources[edge]) && inReach(edges.targets[edge]),
      ),
    ),
    steps,
  };
}
