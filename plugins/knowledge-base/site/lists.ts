import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { addressOfStem, slugOf } from '../vault/paths.ts';
import type { Kind } from '../vocabulary.ts';
import type { HomeData, ListData, ListItem, Reference } from './contract.ts';
import { byPosition } from './pageData.ts';

type ReferenceOf = (node: CatalogNode, page?: Page) => Reference;

/** The objects of a kind in their order, without those that are not to be listed. */
function listed({ catalog }: KnowledgeBase, kind: Kind): CatalogNode[] {
  return [...catalog.nodes.values()]
    .filter((node) => node.kind === kind && !node.page?.frontMatter.unlisted)
    .sort(byPosition);
}

/** One list for each kind, empty ones too: the site's own navigation leads to them. */
export function kindLists(base: KnowledgeBase, reference: ReferenceOf): ListData[] {
  return base.catalog.vocabulary.kinds.map((kind) => {
    const items = listed(base, kind).map((node) => itemOf(base, node, reference));
    const plural = kind.plural.toLowerCase();
    return {
      title: kind.plural,
      description:
        items.length === 0
          ? `This knowledge base has no ${plural} yet.`
          : `All ${String(items.length)} ${plural} of this knowledge base.`,
      address: addressOfStem(kind.list),
      groups: [{ items }],
    };
  });
}

/** `/tags/` and a list for each tag. */
export function tagLists(base: KnowledgeBase, reference: ReferenceOf, baseUrl: string): ListData[] {
  const tags = new Map<string, { label: string; pages: Page[] }>();
  for (const page of base.pages) {
    if (page.frontMatter.unlisted) continue;
    for (const label of page.frontMatter.tags ?? []) {
      const tag = tags.get(slugOf(label)) ?? { label, pages: [] };
      tag.pages.push(page);
      tags.set(slugOf(label), tag);
    }
  }
  const lists = [...tags].sort().map(([slug, { label, pages }]) => ({
    title: label,
    description: `Pages with the tag "${label}".`,
    address: addressOfStem(`tags/${slug}`),
    groups: [
      {
        items: pages.map((page) =>
          itemOf(base, base.catalog.nodeOf.get(page.path) as CatalogNode, reference, page),
        ),
      },
    ],
  }));
  if (lists.length === 0) return [];
  const groups = lists.map(({ title, address, groups: [group] }) => ({
    title,
    url: `${baseUrl}${address.slice(1)}`,
    items: group?.items ?? [],
  }));
  return [
    { title: 'Tags', description: 'All tags.', address: addressOfStem('tags'), groups },
    ...lists,
  ];
}

function itemOf(
  { graph }: KnowledgeBase,
  node: CatalogNode,
  reference: ReferenceOf,
  page: Page | undefined = node.page,
): ListItem {
  const counts: Record<string, number> = {};
  const ends = new Map<string, Set<string>>();
  for (const { type, source, target } of graph.relationsOf(node.id)) {
    const other = source.id === node.id ? target : source;
    const key = `${type} ${source.id === node.id ? 'out' : 'in'}`;
    ends.set(key, (ends.get(key) ?? new Set()).add(other.id));
  }
  for (const [key, others] of ends) counts[key] = others.size;
  return { ...reference(node, page), description: page?.description ?? '', counts };
}

/** What the front page shows: how many objects there are, and the first kind in its order. */
export function homeData(base: KnowledgeBase, reference: ReferenceOf, baseUrl: string): HomeData {
  const kinds = base.catalog.vocabulary.kinds.flatMap((kind) => {
    const nodes = listed(base, kind);
    const url = `${baseUrl}${kind.list}/`;
    return nodes.length === 0
      ? []
      : [{ kind: kind.name, label: kind.plural, count: nodes.length, url }];
  });
  const [first] = base.catalog.vocabulary.kinds;
  const entrances = first ? listed(base, first).map((node) => itemOf(base, node, reference)) : [];
  const guides = base.pages
    .filter(({ kind, frontMatter }) => !kind && !frontMatter.unlisted)
    .map((page) =>
      itemOf(base, base.catalog.nodeOf.get(page.path) as CatalogNode, reference, page),
    );
  return { kinds, entrances, guides };
}
