import type { CatalogNode } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { addressOfStem, stemOf, withoutEnding, type Address } from '../vault/paths.ts';
import type { Kind } from '../vocabulary.ts';
import { referenceTo, urlOf, type SiteContext } from './context.ts';
import type { HomeData, ListData, ListItem, TableData } from './contract.ts';
import { readFields } from './fields.ts';
import { byPosition } from './navigation.ts';
import { tagsOf } from './tags.ts';

/** One list for each kind, empty ones too: the site's own navigation leads to them. */
export function kindLists(context: SiteContext): TableData[] {
  return context.base.catalog.vocabulary.kinds.map((kind) => {
    const inOrder = listed(context, kind);
    const plural = kind.plural.toLowerCase();
    const { fields, cellsOf } = readFields(context, kind, inOrder);
    const grouping = kind.fields.findIndex(({ groups }) => groups);
    const groupOf = (node: CatalogNode): number =>
      cellsOf(node)[grouping]?.values[0] ?? Number.MAX_SAFE_INTEGER;
    const nodes = grouping < 0 ? inOrder : inOrder.sort((a, b) => groupOf(a) - groupOf(b));
    const places = new Map(nodes.map(({ id }, place) => [id, place]));
    return {
      kind: kind.name,
      title: kind.plural,
      description:
        nodes.length === 0
          ? `This knowledge base has no ${plural} yet.`
          : `All ${String(nodes.length)} ${plural} of this knowledge base.`,
      address: addressOfStem(kind.list),
      fields,
      rows: nodes.map((node) => {
        const parent = places.get(context.base.catalog.vocabulary.ids.parentOf(node.id) ?? '');
        return {
          object: { ...referenceTo(context, node), name: node.page?.name ?? node.name },
          description: node.page?.description ?? '',
          ...(parent !== undefined && { parent }),
          cells: cellsOf(node),
        };
      }),
    };
  });
}

/** The objects of a kind in their order, without those that are not to be listed. */
function listed({ base }: SiteContext, kind: Kind): CatalogNode[] {
  return [...base.catalog.nodes.values()]
    .filter((node) => node.kind === kind && !node.page?.frontMatter.unlisted)
    .sort(byPosition);
}

/** `/tags/` and a list for each tag; nothing where no page has a tag. */
export function tagLists(context: SiteContext): ListData[] {
  const tags = new Map<Address, { label: string; pages: Page[] }>();
  for (const page of context.base.pages) {
    if (page.frontMatter.unlisted) continue;
    for (const { label, address } of tagsOf(page)) {
      const tag = tags.get(address) ?? { label, pages: [] };
      tag.pages.push(page);
      tags.set(address, tag);
    }
  }
  if (tags.size === 0) return [];
  const lists = [...tags]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, { label, pages }]) => ({
      title: label,
      description: `Pages with the tag "${label}".`,
      address,
      groups: [{ items: pages.map((page) => itemOf(context, nodeOf(context, page), page)) }],
    }));
  const groups = lists.map(({ title, address, groups: [group] }) => ({
    title,
    url: urlOf(context, address),
    items: group?.items ?? [],
  }));
  const all = { title: 'Tags', description: 'All tags.', address: addressOfStem('tags'), groups };
  return [all, ...lists];
}

/** What the front page shows: the kinds with their counts, the first kind in its order, and guides. */
export function homeData(context: SiteContext): HomeData {
  const { pages, catalog } = context.base;
  const kinds = catalog.vocabulary.kinds.flatMap((kind) => {
    const count = listed(context, kind).length;
    const url = urlOf(context, `/${kind.list}/`);
    const { entrance } = kind;
    const way = { kind: kind.name, label: kind.plural, count, url, ...(entrance && { entrance }) };
    return count === 0 ? [] : [way];
  });
  const [first] = catalog.vocabulary.kinds;
  return {
    kinds,
    entrances: first ? listed(context, first).map((node) => itemOf(context, node)) : [],
    news: news(context),
    guides: pages
      .filter(isEntrance)
      .toSorted((a, b) => byPosition(nodeOf(context, a), nodeOf(context, b)))
      .map((page) => itemOf(context, nodeOf(context, page), page)),
    ...(context.release !== undefined && { release: context.release }),
  };
}

const newsLength = 8;

/** The objects that were changed last, by the dates that they state. */
function news(context: SiteContext): HomeData['news'] {
  return [...context.base.catalog.nodes.values()]
    .filter(({ page }) => page && !page.frontMatter.unlisted)
    .flatMap((node) => {
      const [created, modified] = datesOf(node);
      const date = modified ?? created;
      return date === undefined ? [] : [{ node, date, isNew: date === created }];
    })
    .sort((a, b) =>
      a.date === b.date ? (a.node.id < b.node.id ? -1 : 1) : a.date < b.date ? 1 : -1,
    )
    .slice(0, newsLength)
    .map(({ node, date, isNew }) => ({ ...referenceTo(context, node), date, isNew }));
}

function datesOf({ kind, page }: CatalogNode): (string | undefined)[] {
  return ['created', 'modified'].map((name) => {
    const row = kind?.facts.find(({ attribute }) => attribute === name);
    return row && page?.facts.get(row.label)?.value;
  });
}

/** A page of no kind that stands for its folder, or stands at the top: others are found from there. */
function isEntrance({ path, kind, frontMatter }: Page): boolean {
  const standsForFolder = stemOf(path) !== withoutEnding(path);
  return !kind && !frontMatter.unlisted && (standsForFolder || !path.includes('/'));
}

function nodeOf({ base }: SiteContext, { path }: Page): CatalogNode {
  return base.catalog.nodeOf.get(path) as CatalogNode;
}

/** An object in a list, with how many others it has each relation with. */
function itemOf(context: SiteContext, node: CatalogNode, page = node.page): ListItem {
  const others = new Map<string, Set<string>>();
  for (const { type, source, target } of context.base.graph.relationsOf(node.id)) {
    const out = source.id === node.id;
    const key = `${type} ${out ? 'out' : 'in'}`;
    others.set(key, (others.get(key) ?? new Set()).add((out ? target : source).id));
  }
  return {
    ...referenceTo(context, node, page),
    description: page?.description ?? '',
    counts: Object.fromEntries([...others].map(([key, { size }]) => [key, size])),
  };
}
