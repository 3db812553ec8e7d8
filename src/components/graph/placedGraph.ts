import Graph from 'graphology';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { fullName } from '../../../plugins/knowledge-base/portable/graphView/fullName';
import { kindShapeNumber } from '../../../plugins/knowledge-base/portable/marks/kindShape';
import type { Look } from './emphasis';
import { builtPlace, ringPlace } from './framing';

/** Nodes with their places; more edges make a larger one, and more room. */
export function graphOf(view: GraphViewData, look: Look, width: number): Graph {
  const { nodes, edges, kinds } = view;
  const degrees = nodes.ids.map(() => 0);
  for (const node of [...edges.sources, ...edges.targets]) degrees[node] = (degrees[node] ?? 0) + 1;
  const scale = (nodes.ids.length > 1000 ? 0.7 : 1) * (width < 600 ? 0.6 : 1);
  const graph = new Graph({ multi: true, type: 'directed' });
  const withoutId = new Set(view.withoutId);
  nodes.ids.forEach((id, node) => {
    const kind = kinds[nodes.kinds[node] ?? 0];
    graph.addNode(node, {
      ...builtPlace(view, node),
      size: scale * Math.min(11, 4 + Math.sqrt(degrees[node] ?? 0) * 0.7),
      label: fullName(view, node),
      ownName: nodes.names[node],
      shape: kindShapeNumber(kind?.name ?? ''),
      note: withoutId.has(node) ? kind?.label : `${kind?.label ?? ''} ${id}`,
    });
  });
  addEdges(graph, view, look);
  return graph;
}

/** Moves what is shown onto rings or back to where the build placed it; says whether it did. */
export function place(graph: Graph, view: GraphViewData, look: Look): boolean {
  const { selection, places } = look;
  if (places === undefined && graph.getAttribute('isBuilt') !== false) return false;
  graph.setAttribute('isBuilt', places === undefined);
  for (const node of places?.keys() ?? graph.nodes().map(Number)) {
    const ring = ringPlace(look, node);
    graph.mergeNodeAttributes(node, {
      ...(ring ?? builtPlace(view, node)),
      isLeft: ring !== undefined && ring.x < 0,
    });
  }
  return selection.nodes.size > 0;
}

/** Edges join the picture when they are first shown: mentions are many, and mostly off. */
export function addEdges(graph: Graph, { edges }: GraphViewData, { selection }: Look): void {
  const isNew = graph.size === 0;
  for (const edge of selection.edges) {
    const key = String(edge);
    if (!isNew && graph.hasEdge(key)) continue;
    graph.addEdgeWithKey(key, edges.sources[edge], edges.targets[edge]);
  }
}

/** Whether two looks show other nodes, or show them at other places. */
export function isElsewhere(before: Look, after: Look): boolean {
  const [a, b] = [before.selection.nodes, after.selection.nodes];
  return (
    before.places !== undefined ||
    after.places !== undefined ||
    a.size !== b.size ||
    [...a].some((node) => !b.has(node))
  );
}
