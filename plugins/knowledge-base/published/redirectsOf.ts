import { cleanPath } from '../links/catalog.ts';
import type { Page } from '../vault/page.ts';
import { addressOfStem, type Address } from '../vault/paths.ts';

/** Aliases that are paths lead on to their pages; of several pages with one alias, to the first. */
export function redirectsOf(pages: readonly Page[]): Map<Address, Page> {
  const redirects = new Map<Address, Page>();
  for (const page of pages) {
    for (const alias of page.aliases.filter(isPath)) {
      const address = addressOfStem(cleanPath(alias));
      if (!redirects.has(address)) redirects.set(address, page);
    }
  }
  return redirects;
}

/** Aliases are paths or names: a path has a slash, `/old-page` at the vault's top as well. */
function isPath(alias: string): boolean {
  return alias.includes('/');
}
