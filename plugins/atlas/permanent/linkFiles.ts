import { picturedRoutes, type Pictured } from '../../knowledge-base/cards/cardFiles.ts';
import {
  permanentAddresses,
  permanentFiles,
  type PermanentId,
} from '../../knowledge-base/permanent/permanentFiles.ts';
import type { ExportedSite } from '../../knowledge-base/plugin.ts';
import type { Files } from '../../knowledge-base/site/writeFiles.ts';
import { redirectMaps, type Rule } from '../../knowledge-base/redirects/redirectMaps.ts';
import type { RedirectData } from '../../knowledge-base/site/contract.ts';
import { permanentIds } from './permanentIds.ts';

/** All that links from elsewhere meet beside the pages: permanent addresses, and maps for servers. */
export function linkFiles(exported: ExportedSite): Files {
  const { routes, baseUrl, siteUrl, title } = exported;
  const site = { title, baseUrl, origin: siteUrl.slice(0, -baseUrl.length) };
  const ids = idsOf(exported);
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
  };
}

/** What has a picture of its own: pages, and ids whose address leads to none. */
export function pictured(exported: ExportedSite): readonly Pictured[] {
  return [
    ...picturedRoutes(exported.routes, exported.title),
    ...idsOf(exported).filter(
      ({ forwardTo, source }) => forwardTo === undefined && source.pictureOf === undefined,
    ),
  ];
}

function idsOf({ base, routes, baseUrl, provenance }: ExportedSite): PermanentId[] {
  return permanentIds({ base, routes, baseUrl, release: provenance?.release });
}
