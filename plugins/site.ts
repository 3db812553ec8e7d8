import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Vocabulary } from './knowledge-base/vocabulary.ts';

/** The folder of pages: the one that is asked for, else `KB_DOCS`, else `docs`. */
export function docsDirectory(siteDirectory: string, asked?: string): string {
  if (asked !== undefined) return resolve(asked);
  const other = process.env.KB_DOCS;
  return other ? resolve(other) : resolve(siteDirectory, 'docs');
}

/**
 * About how many pages a folder has, known before any is read: every Markdown file counts. A folder
 * that cannot be read has none; that it cannot is for those to say who read the pages.
 */
export function countPages(directory: string): number {
  try {
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.md')).length;
  } catch {
    return 0;
  }
}

/** Addresses that the site has beside the vault's pages: lists, static files, pages of `src/pages`. */
export async function siteAddresses(
  siteDirectory: string,
  { kinds }: Vocabulary,
): Promise<string[]> {
  const [files, pages] = await Promise.all([
    glob(['**/*'], { cwd: resolve(siteDirectory, 'static') }),
    glob(['**/*.{tsx,md}'], { cwd: resolve(siteDirectory, 'src/pages'), ignore: ['**/_*'] }),
  ]);
  return [
    '/tags',
    ...['search', 'browse', 'matrix', 'graph', 'link'].map((view) => `/${view}`),
    ...kinds.map(({ list }) => `/${list}`),
    ...files.map((file) => `/${file}`),
    ...pages.map((page) => `/${page.replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '')}`),
  ];
}
