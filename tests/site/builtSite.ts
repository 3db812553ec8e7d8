import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** A built site as a visitor without JavaScript meets it: files, and what they hold. */
export interface BuiltSite {
  readonly directory: string;
  /** Addresses of all pages, without base URL. */
  readonly addresses: readonly string[];
  readonly page: (address: string) => BuiltPage;
}

export interface BuiltPage {
  readonly tree: Root;
  readonly select: (selector: string) => Element[];
  readonly text: (selector: string) => string[];
  /** The addresses that the page's main part links to. */
  readonly links: () => string[];
}

/** Permanent addresses and cards for other sites: small files that lead to pages, and no pages. */
const besidePages = /^(?:id|embed|(?:tactics|techniques|mitigations|studies)\/[^/]+)\//;

/** Reads all pages of a built site. */
export async function readBuiltSite(directory: string): Promise<BuiltSite> {
  const files = (await readdir(directory, { recursive: true })).filter(
    (file) => file.endsWith('.html') && !besidePages.test(file.replaceAll('\\', '/')),
  );
  const pages = new Map<string, BuiltPage>();
  for (const file of files) {
    const tree = fromHtml(await readFile(join(directory, file), 'utf8'));
    const select = (selector: string): Element[] => selectAll(selector, tree);
    pages.set(addressOfFile(file), {
      tree,
      select,
      text: (selector) =>
        select(selector).map((element) => toString(element).replace(/\s+/g, ' ').trim()),
      links: () => select('main a[href]').map((link) => String(link.properties.href)),
    });
  }
  return {
    directory,
    addresses: [...pages.keys()],
    page: (address) => {
      const page = pages.get(address);
      if (!page) throw new Error(`There is no page at ${address}.`);
      return page;
    },
  };
}

function addressOfFile(file: string): string {
  return `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
}

/** Every link, anchor and picture of a site that leads nowhere within it, as `page -> address`. */
export function brokenAddresses(site: BuiltSite, baseUrl = '/'): string[] {
  const ids = new Map<string, Set<string>>();
  for (const address of site.addresses) {
    const found = site
      .page(address)
      .select('[id]')
      .map(({ properties }) => String(properties.id));
    ids.set(address, new Set(found));
  }
  const broken: string[] = [];
  for (const address of site.addresses) {
    const page = site.page(address);
    const references = [
      ...page.select('a[href], link[href]').map(({ properties }) => String(properties.href)),
      ...page.select('img[src], script[src]').map(({ properties }) => String(properties.src)),
    ];
    for (const reference of references) {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) continue;
      const [path = '', hash = ''] = reference.split('#');
      const target = decodePath(path === '' ? address : path.slice(baseUrl.length - 1));
      const below = path === '' || path.startsWith(baseUrl);
      const anchors = ids.get(target) ?? ids.get(encodeURI(target));
      const stands = anchors !== undefined || existsSync(join(site.directory, target));
      const anchored = hash === '' || anchors?.has(decodePath(hash)) === true;
      if (!below || !stands || !anchored) broken.push(`${address} -> ${reference}`);
    }
  }
  return broken;
}

function decodePath(path: string): string {
  return decodeURIComponent(path.replace(/\?.*$/, ''));
}
