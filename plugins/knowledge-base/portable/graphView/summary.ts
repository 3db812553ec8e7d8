import type { GraphViewData } from './contract.ts';

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** How many nodes each kind has and how many edges each relation, in the order of the view. */
export function summary({ kinds, relations, nodes, edges }: GraphViewData): {
  readonly kinds: readonly Count[];
  readonly relations: readonly Count[];
} {
  return {
    kinds: tally(
      kinds.map(({ name }) => name),
      nodes.kinds,
    ),
    relations: tally(relations, edges.types),
  };
}

function tally(names: readonly string[], numbers: readonly number[]): Count[] {
  const counts = names.map(() => 0);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return names.map((name, number) => ({ name, count: counts[number] ?? 0 }));
}

/** The nodes with the most edges, most first. */
export function mostConnected(
  { nodes, edges }: GraphViewData,
  most: number,
): { readonly node: number; readonly count: number }[] {
  const counts = nodes.ids.map(() => 0);
  for (const node of [...edges.sources, ...edges.targets]) counts[node] = (counts[node] ?? 0) + 1;
  return counts
    .map((count, node) => ({ node, count }))
    .sort((a, b) => b.count - a.count || a.node - b.node)
    .slice(0, most);
}
