import { keyOf } from '../../graph/graph.ts';
import { layout, type Pair } from '../../graph/layout.ts';
import type { CatalogNode } from '../../links/catalog.ts';
import type { GraphViewData } from '../../portable/graphView/contract.ts';
import { folderOf } from '../../vault/paths.ts';
import { referenceFromAfar, type SiteContext } from '../context.ts';
import { byPosition } from '../navigation.ts';
import type { SiteRoute } from '../routes.ts';
import type { Kind } from '../../vocabulary.ts';

const mentions = 'mentions';
const page = { name: 'page', label: 'Page', plural: 'Pages' };

/** The page of the whole graph. */
export function graphRoute(context: SiteContext): SiteRoute {
  return { address: '/graph/', component: 'Graph', data: graphView(context) };
}

/** The graph with a place for each node, as its page shows it. Unlisted pages are left out. */
export function graphView(context: SiteContext): GraphViewData {
  const { catalog, graph } = context.base;
  const { vocabulary } = catalog;
  const kinds = [
    ...vocabulary.kinds.map(({ name, label, plural }) => ({ name, label, plural })),
    page,
  ];
  const relations = [...vocabulary.relations.map(({ type }) => type), mentions];
  const nodes = [...catalog.nodes.values()].filter((node) => !node.page?.frontMatter.unlisted);
  const numberOf = new Map(nodes.map((node, number) => [node.id, number]));
  const references = nodes.map((node) => referenceFromAfar(context, node));

  const edges = distinct(
    [...graph.relations, ...graph.mentions].flatMap((edge) => {
      const source = numberOf.get(edge.source.id);
      const target = numberOf.get(edge.target.id);
      const type = relations.indexOf('type' in edge ? edge.type : mentions);
      return source === undefined || target === undefined ? [] : [{ type, source, target }];
    }),
  );
  const places = layout(
    nodes.length,
    pairsThatPull(edges, relations),
    ringOf(nodes, numberOf, vocabulary.kinds[0]),
  );
  const used = new Set(references.map(({ kind }) => kind));
  const shown = kinds.filter(({ name }) => used.has(name));
  const kindNumbers = new Map(shown.map(({ name }, number) => [name, number]));
  return {
    kinds: shown,
    relations,
    nodes: {
      ids: nodes.map(({ id }) => id),
      names: references.map(({ name }) => name),
      parentNames: references.map(({ parentName = '' }) => parentName),
      kinds: references.map(({ kind }) => kindNumbers.get(kind) ?? 0),
      urls: references.map(({ url }) => url),
      x: places.map(({ x }) => x),
      y: places.map(({ y }) => y),
    },
    withoutId: references.flatMap(({ id }, number) => (id === undefined ? [number] : [])),
    edges: {
      types: edges.map(({ type }) => type),
      sources: edges.map(({ source }) => source),
      targets: edges.map(({ target }) => target),
    },
  };
}

interface Edge {
  readonly type: number;
  readonly source: number;
  readonly target: number;
}

/** The steps of a procedure are relations of their own; the picture shows one line for them. */
function distinct(edges: readonly Edge[]): Edge[] {
  const first = new Map<string, Edge>();
  for (const edge of edges) {
    const key = keyOf(String(edge.type), String(edge.source), String(edge.target));
    if (!first.has(key)) first.set(key, edge);
  }
  return [...first.values()];
}

/** Relations draw nodes together; mentions do so only for a node that has nothing else. */
function pairsThatPull(edges: readonly Edge[], relations: readonly string[]): Pair[] {
  const isMention = ({ type }: Edge): boolean => relations[type] === mentions;
  const related = new Set(
    edges.filter((edge) => !isMention(edge)).flatMap(({ source, target }) => [source, target]),
  );
  return edges
    .filter((edge) => !isMention(edge) || !related.has(edge.source) || !related.has(edge.target))
    .map(({ source, target }) => [source, target]);
}

/** The objects of one kind, folder by folder in their order: for ATLAS, the tactics. */
function ringOf(
  nodes: readonly CatalogNode[],
  numberOf: ReadonlyMap<string, number>,
  first: Kind | undefined,
): number[] {
  const folder = (node: CatalogNode): string => folderOf(node.page?.path ?? '');
  return nodes
    .filter(({ kind }) => kind && kind === first)
    .sort((a, b) => (folder(a) === folder(b) ? byPosition(a, b) : folder(a) < folder(b) ? -1 : 1))
    .flatMap(({ id }) => numberOf.get(id) ?? []);
}
