import { cleanPath, type CatalogNode } from '../links/catalog.ts';
import { addressOfStem } from '../vault/paths.ts';
import { urlOf, type SiteContext } from './context.ts';
import type { PageData, RedirectData } from './contract.ts';
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
  const routes = [
    ...pages.map((page) =>
      pageRoute(pageDataOf(catalog.nodeOf.get(page.path) as CatalogNode, page)),
    ),
    ...[...catalog.nodes.values()]
      .filter(({ page }) => !page)
      .map((node) => pageRoute(pageDataOf(node))),
    ...kindLists(context).map((data) => ({ address: data.address, component: 'List', data })),
    ...tagLists(context).map((data) => ({ address: data.address, component: 'Tags', data })),
    ...views.map((view) => ({ ...view, isView: true })),
    { address: '/', component: 'Home', data: homeData(context) },
    ...redirects(context),
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
function redirects(context: SiteContext): SiteRoute[] {
  return context.base.pages.flatMap((page) =>
    page.aliases.filter(isPath).map((alias) => {
      const data: RedirectData = { to: urlOf(context, page.address), title: page.title };
      return {
        address: addressOfStem(cleanPath(alias)),
        component: 'Redirect',
        data,
        hidden: true as const,
      };
    }),
  );
}

/** Aliases are paths or names: a path has a slash, `/old-page` at the vault's top as well. */
function isPath(alias: string): boolean {
  return alias.includes('/');
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
