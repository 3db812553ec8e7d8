import type { SiteRoute } from '../routes.ts';
import { textElement, x, xmlDocument } from './xml.ts';

/**
 * All pages that are to be found, with the dates that they show themselves; a page whose date is
 * not known has none. Redirects, unlisted pages and those of retired objects are left out.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(siteUrl: string, routes: readonly SiteRoute[]): string {
  const listed = routes
    .filter(({ hidden }) => hidden !== true)
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  return xmlDocument(
    x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
      ...listed.map(({ address, lastUpdated }) =>
        x('url', [
          textElement('loc', `${siteUrl}${address.slice(1)}`),
          ...(lastUpdated === undefined ? [] : [textElement('lastmod', lastUpdated)]),
        ]),
      ),
    ]),
  );
}
