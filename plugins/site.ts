import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Vocabulary } from './knowledge-base/vocabulary.ts';

/** The folder of pages: the one that is asked for, else `KB_DOCS`, else `docs`. */
export function docsDirectory(siteDirectory: string, asked?: string): string {
  if (asked !== undefined) return resolve(asked);
  const other = process.env.KB_DOCS;
  return other ? resolve(other) : resolve(siteDirectory, 'docs');
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
