import type { CatalogNode } from '../links/catalog.ts';
import { redirectsOf } from '../published/redirectsOf.ts';
import { urlOf, type SiteContext } from './context.ts';
import type { PageData, RedirectData } from './contract.ts';
import { headSource } from './headSource.ts';
import { homeData, kindLists, tagLists } from './lists.ts';
import { pageDataReader } from './pageData.ts';

/** A page of the site: its address without base URL, the component that shows it, and its data. */
export interface SiteRoute {
  readonly address: string;
  /** Name of a theme component below `@theme/KnowledgeBase/`. */
  readonly component: string;
  readonly data: unknown;
  readonly lastUpdated?: string;
  /** A page with code of its own that no other page needs, such as a matrix. */
  readonly isView?: boolean;
  /** Whether search engines are not to be told of it: redirects, unlisted and retired pages. */
  readonly hidden?: true;
}

/**
 * Every page of the site, the vault's own first: what they take is not given away again. Views are
 * pages of the field's own, such as a matrix.
 */
export function siteRoutes(context: SiteContext, views: readonly SiteRoute[] = []): SiteRoute[] {
  const { pages, catalog } = context.base;
  const pageDataOf = pageDataReader(context);
  const pageData = [
    ...pages.map((page) => pageDataOf(catalog.nodeOf.get(page.path) as CatalogNode, page)),
    ...[...catalog.nodes.values()].filter(({ page }) => !page).map((node) => pageDataOf(node)),
  ];
  const routes = [
    ...pageData.map(pageRoute),
    ...kindLists(context).map((data) => ({ address: data.address, component: 'List', data })),
    ...tagLists(context).map((data) => ({ address: data.address, component: 'Tags', data })),
    ...views.map((view) => ({ ...view, isView: true })),
    { address: '/', component: 'Home', data: homeData(context) },
    ...redirects(context, pageData),
  ];
  const first = new Map<string, SiteRoute>();
  for (const route of routes) if (!first.has(route.address)) first.set(route.address, route);
  return [...first.values()];
}

function pageRoute(data: PageData): SiteRoute {
  const { address, kind, lastUpdated, unlisted, retired } = data;
  return {
    address,
    component: componentOf(kind),
    data,
    ...(lastUpdated !== undefined && { lastUpdated }),
    ...((unlisted || retired) && { hidden: true as const }),
  };
}

/** `case-study` → `CaseStudy`: every kind has a component of its own, so that each can be swizzled. */
function componentOf(kind: string): string {
  return kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Aliases that are paths lead on to their pages. */
function redirects(context: SiteContext, pages: readonly PageData[]): SiteRoute[] {
  const dataOf = new Map(pages.map((data) => [data.address, data]));
  return [...redirectsOf(context.base.pages)].flatMap(([address, page]) => {
    const target = dataOf.get(page.address);
    if (!target) return [];
    const to = urlOf(context, page.address);
    const data: RedirectData = { to, title: page.title, page: headSource(target) };
    return [{ address, component: 'Redirect', data, hidden: true as const }];
  });
}

/** What the browser asks for to show a page: a file beside each page, which component and what data. */
export function pageFiles(routes: readonly SiteRoute[]): Record<string, string> {
  return Object.fromEntries(
    routes.map(({ address, component, data }) => [
      `${decodeURIComponent(address).slice(1)}page.json`,
      JSON.stringify({ component, data }),
    ]),
  );
}
