import type { CatalogNode } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { folderOf } from '../vault/paths.ts';
import { referenceTo, urlOf, type SiteContext } from './context.ts';
import type { PageData, Reference } from './contract.ts';

/** Objects in the order that their pages state, then by id. */
export function byPosition(a: CatalogNode, b: CatalogNode): number {
  const position = ({ page }: CatalogNode): number =>
    page?.frontMatter.sidebar_position ?? Number.MAX_SAFE_INTEGER;
  return position(a) - position(b) || (a.id < b.id ? -1 : 1);
}

/** The ways from the site's top to a page: its kind's list or its folders, then its parent. */
export function breadcrumbs(
  context: SiteContext,
  node: CatalogNode,
  page: Page | undefined,
): PageData['breadcrumbs'] {
  const { catalog } = context.base;
  const parent = catalog.nodes.get(catalog.vocabulary.ids.parentOf(node.id) ?? '');
  return [
    ...(node.kind
      ? [{ label: node.kind.plural, url: urlOf(context, `/${node.kind.list}/`) }]
      : foldersOf(context, page)),
    ...(parent ? [{ label: parent.name, url: urlOf(context, parent.address) }] : []),
    { label: page?.name ?? node.name },
  ];
}

function foldersOf(
  context: SiteContext,
  page: Page | undefined,
): { label: string; url?: string }[] {
  const folders = folderOf(page?.path ?? '')
    .split('/')
    .filter(Boolean);
  return folders.flatMap((folder, index) => {
    const at = context.base.catalog.paths.get(folders.slice(0, index + 1).join('/'));
    if (at && at.page === page) return [];
    if (!at) return [{ label: folder }];
    return [{ label: at.node.name, url: urlOf(context, at.page?.address ?? at.node.address) }];
  });
}

/** Gives the objects of the same kind that stand before and after a node. */
export function neighbourReader(
  context: SiteContext,
): (node: CatalogNode) => { previous?: Reference; next?: Reference } {
  const order = new Map<string, CatalogNode[]>();
  for (const node of context.base.catalog.nodes.values()) {
    if (!node.kind || !node.page || node.page.frontMatter.unlisted) continue;
    const own = order.get(node.kind.name);
    if (own) own.push(node);
    else order.set(node.kind.name, [node]);
  }
  for (const nodes of order.values()) nodes.sort(byPosition);
  const places = new Map(
    [...order.values()].flatMap((nodes) => nodes.map((node, at) => [node, at])),
  );
  return (node) => {
    const at = places.get(node);
    const own = order.get(node.kind?.name ?? '') ?? [];
    const previous = at === undefined ? undefined : own[at - 1];
    const next = at === undefined ? undefined : own[at + 1];
    return {
      ...(previous && { previous: referenceTo(context, previous) }),
      ...(next && { next: referenceTo(context, next) }),
    };
  };
}
