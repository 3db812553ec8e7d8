import type { CatalogNode } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { folderOf } from '../vault/paths.ts';
import { parentOf, referenceTo, urlOf, type SiteContext } from './context.ts';
import type { NavigationData, NavigationItem, PageData, Reference } from './contract.ts';
import { groupOf } from './fields.ts';

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
 * stand below, as in a matrix that is read column by column, or of what groups them in their list,
 * then in their own.
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
  const circles = new Map(
    [...order.values()].flat().map((node) => [node, circleOf(context, node)]),
  );
  const inOrder = (a: CatalogNode, b: CatalogNode): number =>
    byCircle(circles.get(a), circles.get(b)) || byPosition(a, b);
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

/** What an object is shown among: those below the same one, or of the same group of their list. */
interface Circle {
  readonly title: string;
  readonly url: string;
  /** What its objects stand below, which has an order of its own. */
  readonly place?: CatalogNode;
}

function circleOf(context: SiteContext, node: CatalogNode): Circle | undefined {
  const place = placeOf(context, node);
  if (place) return { title: place.name, url: urlOf(context, place.address), place };
  const group = groupOf(node);
  if (!group || !node.kind) return undefined;
  const { field, value } = group;
  const list = urlOf(context, `/${node.kind.list}/`);
  return { title: value, url: `${list}?${new URLSearchParams({ [field]: value }).toString()}` };
}

function byCircle(a: Circle | undefined, b: Circle | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.place && b.place) return a.place === b.place ? 0 : byPosition(a.place, b.place);
  return a.title === b.title ? 0 : a.title < b.title ? -1 : 1;
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
  const keyOf = (kind: string, circle: Circle | undefined): string =>
    `${kind} ${circle?.place?.id ?? circle?.title ?? ''}`;
  for (const node of context.base.catalog.nodes.values()) {
    if (!node.kind || node.page?.frontMatter.unlisted) continue;
    const parent = parentOf(context, node);
    if (parent) children.set(parent, [...(children.get(parent) ?? []), node]);
    else {
      const key = keyOf(node.kind.name, circleOf(context, node));
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
  }
  for (const nodes of [...groups.values(), ...children.values()]) nodes.sort(byPosition);
  return (node) => {
    if (!node.kind) return undefined;
    const top = parentOf(context, node) ?? node;
    const circle = circleOf(context, top);
    const group = groups.get(keyOf(node.kind.name, circle)) ?? [];
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
      title: circle?.title ?? node.kind.plural,
      url: circle?.url ?? urlOf(context, `/${node.kind.list}/`),
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
