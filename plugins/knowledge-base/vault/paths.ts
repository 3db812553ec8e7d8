import { posix } from 'node:path';

type Brand<Name extends string> = string & { readonly __brand: Name };

/** A page's file inside the vault: `frameworks/atlas/mitigations/code-signing.md`, with `/`, in NFC. */
export type PagePath = Brand<'PagePath'>;

/** A page's address inside the site, without the base URL: `/frameworks/…/code-signing/`. */
export type Address = Brand<'Address'>;

const pageEnding = /\.(?:md|markdown)$/i;
/** File names that stand for the folder they are in. */
const folderPage = /(?:^|\/)(?:index|readme)$/i;

export function isPagePath(path: string): boolean {
  return pageEnding.test(path);
}

export function toPagePath(path: string): PagePath {
  return path.replaceAll('\\', '/').normalize('NFC') as PagePath;
}

/** `a/b.md` → `a/b`; any other path stays. */
export function withoutEnding(path: string): string {
  return path.replace(pageEnding, '');
}

/** What a link calls the page: `a/b.md` → `a/b`, `a/index.md` → `a`. */
export function stemOf(path: PagePath): string {
  return withoutEnding(path).replace(folderPage, '');
}

/** The last part of a stem: `a/b.md` → `b`, `a/index.md` → `a`. */
export function baseNameOf(path: PagePath): string {
  return posix.basename(stemOf(path));
}

export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/**
 * The address of a page: its path, or the `slug` of its front matter (from the site's root where it
 * begins with `/`, else from the page's folder). Each part is percent-encoded.
 */
export function addressOf(path: PagePath, slug?: string): Address {
  const stem = slug === undefined ? stemOf(path) : posix.join('/', folderOf(path), slug);
  return addressOfStem(slug?.startsWith('/') ? slug : stem);
}

export function addressOfStem(stem: string): Address {
  const parts = stem.split('/').filter((part) => part && part !== '.' && part !== '..');
  return `/${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}` as Address;
}

/** Joins a link's path to the folder of the page that holds it; undefined where it leaves the vault. */
export function joinToFolder(folder: string, path: string): string | undefined {
  const joined = posix.join(folder || '.', path);
  return joined === '..' || joined.startsWith('../') ? undefined : joined.replace(/^\.\/?$/, '');
}

/** How names are compared: letter case, quotes, dashes, blanks and Unicode forms do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name as a file name: lower case, hyphens for all that is not a letter or a digit. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
