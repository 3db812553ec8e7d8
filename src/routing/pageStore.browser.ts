/** A page as its file holds it: which component shows it, and what that is given. */
export interface StoredPage {
  readonly component: string;
  readonly data: unknown;
}

const pages = new Map<string, StoredPage | undefined>();
const loading = new Map<string, Promise<void>>();

/** A page that was loaded before; undefined where the site has none. */
export function pageAt(pathname: string): StoredPage | undefined {
  return pages.get(addressOf(pathname));
}

/**
 * Fetches the data of a page, once. Resolves where the site has no such page as well.
 *
 * @throws where the site cannot be reached
 */
export function loadPage(pathname: string): Promise<StoredPage | undefined> {
  const address = addressOf(pathname);
  const load = loading.get(address) ?? fetchPage(address);
  loading.set(address, load);
  load.catch(() => loading.delete(address));
  return load.then(() => pages.get(address));
}

async function fetchPage(address: string): Promise<void> {
  const response = await fetch(`${address}page.json`);
  const isPage = response.ok && /json/.test(response.headers.get('content-type') ?? '');
  pages.set(address, isPage ? ((await response.json()) as StoredPage) : undefined);
}

function addressOf(pathname: string): string {
  return pathname.replace(/(?:index)?\.html$/, '').replace(/\/?$/, '/');
}
