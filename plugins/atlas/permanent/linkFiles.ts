import { cardFiles, picturedRoutes } from '../../knowledge-base/cards/cardFiles.ts';
import {
  permanentAddresses,
  permanentFiles,
} from '../../knowledge-base/permanent/permanentFiles.ts';
import type { ExportedSite } from '../../knowledge-base/plugin.ts';
import type { Files } from '../../knowledge-base/site/writeFiles.ts';
import { redirectMaps, type Rule } from '../../knowledge-base/redirects/redirectMaps.ts';
import type { RedirectData } from '../../knowledge-base/site/contract.ts';
import { permanentIds } from './permanentIds.ts';

/**
 * All that links from elsewhere meet beside the pages: permanent addresses, cards and their
 * pictures, and maps for servers.
 * @param cacheDirectory where pictures are kept for the next build
 */
export async function linkFiles(
  { base, routes, baseUrl, siteUrl, title, provenance }: ExportedSite,
  cacheDirectory: string,
): Promise<Files> {
  const site = { title, baseUrl, origin: siteUrl.slice(0, -baseUrl.length) };
  const ids = permanentIds({ base, routes, baseUrl, release: provenance?.release });
  const below = (address: string): string => `${baseUrl}${address.replace(/^\//, '')}`;
  const idRules = ids.flatMap((permanent): Rule[] => {
    const [canonical = '/', ...others] = permanentAddresses(permanent);
    const target =
      permanent.forwardTo === undefined
        ? { to: below(`${canonical}index.html`), inPlace: true }
        : { to: below(permanent.forwardTo) };
    return [canonical, ...others].map((address) => ({ from: below(address), ...target }));
  });
  const moved = routes
    .filter(({ component }) => component === 'Redirect')
    .map(({ address, data }): Rule => ({
      from: below(decodeURIComponent(address)),
      to: (data as RedirectData).to,
    }));
  const pages = routes.filter(({ component }) => component !== 'Redirect');
  return {
    ...permanentFiles(ids, site),
    ...redirectMaps({ moved, ids: idRules, pages: pages.map(({ address }) => below(address)) }),
    ...(await cardFiles(
      [
        ...picturedRoutes(routes, title),
        ...ids.filter(
          ({ forwardTo, source }) => forwardTo === undefined && source.pictureOf === undefined,
        ),
      ],
      title,
      cacheDirectory,
    )),
  };
}
