import { toString } from 'mdast-util-to-string';
import { isRetired } from '../graph/buildGraph.ts';
import type { CatalogNode } from '../links/catalog.ts';
import { cardFileOf } from '../portable/cards/cardFile.ts';
import type { Kind } from '../vocabulary.ts';
import type { SiteContext } from './context.ts';
import type { CardData, CardFile, Cell, NamedPage, NamesFile } from './contract.ts';
import { readFields } from './fields.ts';

const page = { name: 'page', label: 'Page' };

/**
 * What the site's pages fetch when they need it, by path: the cards beside links, spread over files
 * so that the first one costs little, and all names, which a wrong address is held against.
 */
export function cardsAndNames(context: SiteContext): Record<string, string> {
  const nodes = [...context.base.catalog.nodes.values()].filter(
    (node) => !node.page?.frontMatter.unlisted,
  );
  const files: Record<string, Record<string, CardData>> = {};
  const countsOf = countReader(context, nodes);
  for (const node of nodes) {
    const file = (files[cardFileOf(node.address)] ??= {});
    file[node.address] = cardOf(node, countsOf(node));
  }
  return Object.fromEntries(
    [
      ...Object.entries<CardFile | NamesFile>(files),
      ['api/names.json', namesOf(context, nodes)],
    ].map(([path, data]) => [path as string, JSON.stringify(data)]),
  );
}

function cardOf(node: CatalogNode, counts: CardData['counts']): CardData {
  const { id, kind, name, page: own } = node;
  return {
    kind: kind?.name ?? page.name,
    kindLabel: kind?.label ?? page.label,
    ...(hasId(node) && { id }),
    name: own?.name ?? name,
    ...(own && isRetired(own) && { retired: true }),
    summary: summaryOf(node),
    counts,
  };
}

function hasId({ kind, page: own }: CatalogNode): boolean {
  return own ? own.id !== undefined : kind !== undefined;
}

const longestSummary = 320;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A term's first paragraph is its definition; of any other page the first sentence says enough. */
function summaryOf({ kind, page: own }: CatalogNode): string {
  if (!own) return '';
  const paragraph = own.lead.find(({ type }) => type === 'paragraph');
  const text = paragraph ? toString(paragraph).replace(/\s+/g, ' ').trim() : own.description;
  const [first] = sentences.segment(text);
  const summary = kind?.explainsWords ? text : (first?.segment.trim() ?? '');
  return summary.length <= longestSummary
    ? summary
    : `${summary.slice(0, longestSummary - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')}…`;
}

/** The counts that the lists show, of objects that have any. */
function countReader(
  context: SiteContext,
  nodes: readonly CatalogNode[],
): (node: CatalogNode) => CardData['counts'] {
  const read = new Map(
    context.base.catalog.vocabulary.kinds.map((kind: Kind) => {
      const own = nodes.filter((node) => node.kind === kind);
      return [kind, readFields(context, kind, own)];
    }),
  );
  return (node) => {
    const told = node.kind && read.get(node.kind);
    const cells: Cell[] = told?.cellsOf(node) ?? [];
    return (told?.fields ?? []).flatMap(({ counts, column, label }, at) => {
      const count = cells[at]?.count ?? 0;
      return counts && column && count > 0 ? [{ label, count }] : [];
    });
  };
}

function namesOf({ base }: SiteContext, nodes: readonly CatalogNode[]): NamesFile {
  const { kinds, ids } = base.catalog.vocabulary;
  return {
    kinds: [...kinds, page].map(({ name, label }) => ({ name, label })),
    pages: nodes.map((node): NamedPage => {
      const { id, kind, name, address, page: own } = node;
      const also = [...(ids.known(id)?.formerNames ?? []), ...(own?.aliases ?? [])];
      return {
        kind: kind ? kinds.indexOf(kind) : kinds.length,
        ...(hasId(node) && { id }),
        name: own?.name ?? name,
        address,
        ...(also.length > 0 && { also }),
      };
    }),
  };
}
