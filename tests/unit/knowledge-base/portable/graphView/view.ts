import type { GraphViewData } from '../../../../../plugins/knowledge-base/portable/graphView/contract.ts';

type Edge = readonly [source: number, type: string, target: number];

const kinds = ['bird', 'tree', 'page'];
const relations = ['nests-in', 'eats', 'mentions'];

/** A view of nodes such as `bird Robin`, by their order, and of edges between their numbers. */
export function viewOf(nodes: readonly string[], edges: readonly Edge[]): GraphViewData {
  const parts = nodes.map((node) => node.split(' '));
  return {
    kinds: kinds.map((name) => ({ name, label: name, plural: `${name}s` })),
    relations,
    nodes: {
      ids: nodes.map((_, at) => `N${String(at)}`),
      names: parts.map(([, ...name]) => name.join(' ')),
      parentNames: nodes.map(() => ''),
      kinds: parts.map(([kind = '']) => kinds.indexOf(kind)),
      urls: nodes.map((_, at) => `/kb/N${String(at)}/`),
      x: nodes.map((_, at) => at),
      y: nodes.map(() => 0),
    },
    withoutId: [],
    edges: {
      types: edges.map(([, type]) => relations.indexOf(type)),
      sources: edges.map(([source]) => source),
      targets: edges.map(([, , target]) => target),
    },
  };
}

/** Robin - Oak - Jay - Beech - Owl in a row, Owl also eats Robin; a page mentions Oak; Elm is alone. */
export const wood = viewOf(
  ['bird Robin', 'tree Oak', 'bird Jay', 'tree Beech', 'bird Owl', 'page About Oaks', 'tree Elm'],
  [
    [0, 'nests-in', 1],
    [2, 'nests-in', 1],
    [2, 'nests-in', 3],
    [4, 'nests-in', 3],
    [4, 'eats', 0],
    [5, 'mentions', 1],
  ],
);
