import type { CatalogNode } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { folderOf } from '../vault/paths.ts';
import { parentOf, referenceTo, urlOf, type SiteContext } from './context.ts';
import type { NavigationData, NavigationItem, PageData, Reference } from './contract.ts';

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
  const parent = parentOf(context, node);
  const place = placeOf(context, node);
  return [
    ...(node.kind
      ? [{ label: node.kind.plural, url: urlOf(context, `/${node.kind.list}/`) }]
      : foldersOf(context, page)),
    ...(place ? [{ label: place.name, url: urlOf(context, place.address) }] : []),
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

/**
 * Gives the objects of the same kind that stand before and after a node: in the order of what they
 * stand below, as in a matrix that is read column by column, then in their own.
 */
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
  const below = new Map([...order.values()].flat().map((node) => [node, placeOf(context, node)]));
  const inOrder = (a: CatalogNode, b: CatalogNode): number => {
    const [placeOfA, placeOfB] = [below.get(a), below.get(b)];
    if (placeOfA === placeOfB) return byPosition(a, b);
    if (!placeOfA || !placeOfB) return placeOfA ? -1 : 1;
    return byPosition(placeOfA, placeOfB);
  };
  for (const nodes of order.values()) nodes.sort(inOrder);
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

/** What an object stands below in its field's own order: a technique below its first tactic. */
function placeOf({ base }: SiteContext, node: CatalogNode): CatalogNode | undefined {
  const { below } = node.kind ?? {};
  if (below === undefined) return undefined;
  return base.graph
    .relationsOf(node.id)
    .filter(({ type, source }) => type === below && source.id === node.id)
    .map(({ target }) => target)
    .sort(byPosition)[0];
}

/** How many of its kind are shown around a page: more are a list, and the list has a page. */
const longestNavigation = 40;
const around = 6;

/** Gives the surroundings of a page: its siblings, and what stands below the one that is open. */
export function navigationReader(
  context: SiteContext,
): (node: CatalogNode) => NavigationData | undefined {
  const groups = new Map<string, CatalogNode[]>();
  const children = new Map<CatalogNode, CatalogNode[]>();
  const keyOf = (kind: string, place: CatalogNode | undefined): string =>
    `${kind} ${place?.id ?? ''}`;
  for (const node of context.base.catalog.nodes.values()) {
    if (!node.kind || node.page?.frontMatter.unlisted) continue;
    const parent = parentOf(context, node);
    if (parent) children.set(parent, [...(children.get(parent) ?? []), node]);
    else {
      const key = keyOf(node.kind.name, placeOf(context, node));
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
  }
  for (const nodes of [...groups.values(), ...children.values()]) nodes.sort(byPosition);
  return (node) => {
    if (!node.kind) return undefined;
    const top = parentOf(context, node) ?? node;
    const place = placeOf(context, top);
    const group = groups.get(keyOf(node.kind.name, place)) ?? [];
    const itemOf = (other: CatalogNode): NavigationItem => {
      const below = other === top ? (children.get(other) ?? []) : [];
      return {
        name: other.page?.frontMatter.sidebar_label ?? other.name,
        url: urlOf(context, other.address),
        ...(other === node && { isCurrent: true as const }),
        ...(below.length > 0 && { items: below.map(itemOf) }),
      };
    };
    const shown = nearest(group, group.indexOf(top));
    return {
      title: place?.name ?? node.kind.plural,
      url: urlOf(context, place?.address ?? `/${node.kind.list}/`),
      ...(shown.length < group.length && { of: group.length }),
      items: shown.map(itemOf),
    };
  };
}

function nearest(nodes: readonly CatalogNode[], at: number): readonly CatalogNode[] {
  if (nodes.length <= longestNavigation) return nodes;
  const start = Math.max(0, Math.min(at - around, nodes.length - 2 * around - 1));
  return nodes.slice(start, start + 2 * around + 1);
}
