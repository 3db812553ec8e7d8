import { cleanPath } from '../links/catalog.ts';
import { addressOfStem } from '../vault/paths.ts';
import type { RedirectData } from './contract.ts';
import { homeData, kindLists, tagLists } from './lists.ts';
import { createPageData, type SiteContext } from './pageData.ts';

/** A page of the site: its address without base URL, the component that shows it, and its data. */
export interface SiteRoute {
  readonly address: string;
  /** Name of a theme component below `@theme/KnowledgeBase/`. */
  readonly component: string;
  readonly data: unknown;
  readonly lastUpdated?: string;
}

/** `case-study` → `CaseStudy`: every kind has a component of its own, so that each can be swizzled. */
const componentOf = (kind: string): string =>
  kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Every page of the site, the vault's own first: what they take is not given away again. */
export function siteRoutes(context: SiteContext): SiteRoute[] {
  const { base, baseUrl } = context;
  const { ofPage, ofNode, reference } = createPageData(context);
  const routes = new Map<string, SiteRoute>();
  const add = (route: SiteRoute): void => {
    if (!routes.has(route.address)) routes.set(route.address, route);
  };
  for (const page of base.pages) {
    const data = ofPage(page);
    add({
      address: data.address,
      component: componentOf(data.kind),
      data,
      ...(data.lastUpdated !== undefined && { lastUpdated: data.lastUpdated }),
    });
  }
  for (const node of base.catalog.nodes.values()) {
    if (node.page) continue;
    const data = ofNode(node);
    add({ address: data.address, component: componentOf(data.kind), data });
  }
  for (const list of [...kindLists(base, reference), ...tagLists(base, reference, baseUrl)]) {
    add({ address: list.address, component: 'List', data: list });
  }
  add({ address: '/', component: 'Home', data: homeData(base, reference, baseUrl) });
  for (const page of base.pages) {
    for (const alias of page.aliases.filter(isPath)) {
      const data: RedirectData = { to: `${baseUrl}${page.address.slice(1)}`, title: page.title };
      add({ address: addressOfStem(cleanPath(alias)), component: 'Redirect', data });
    }
  }
  return [...routes.values()];
}

/** Aliases are paths or names; a name has blanks and stands in no address bar. */
function isPath(alias: string): boolean {
  return alias.includes('/') || !/\s/.test(alias);
}
