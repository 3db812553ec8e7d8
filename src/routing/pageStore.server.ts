import { readFileSync } from 'node:fs';
import type { StoredPage } from './pageStore.browser';

/** Set by the plugin: where it wrote the pages, and the base URL that addresses begin with. */
declare const KNOWLEDGE_BASE_PAGES: string;
declare const KNOWLEDGE_BASE_URL: string;

/** The page of an address, from the disk while the site is built. */
export function pageAt(pathname: string): StoredPage | undefined {
  const address = decodeURIComponent(pathname).slice(KNOWLEDGE_BASE_URL.length);
  const file = `${KNOWLEDGE_BASE_PAGES}/${address.replace(/\/?$/, '/')}page.json`;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StoredPage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** There is nothing to wait for. */
export function loadPage(pathname: string): Promise<StoredPage | undefined> {
  return Promise.resolve(pageAt(pathname));
}
