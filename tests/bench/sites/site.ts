import { mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Corpus } from '../corpus.ts';
import type { SiteId } from '../rows.ts';

/** A Docusaurus site that nothing else uses: whatever lies in its folder may be deleted. */
export interface Site {
  id: SiteId;
  /** The folder that it is built in. */
  folder: string;
  /** The script of Node that builds it, from its folder, with its arguments. */
  build: readonly string[];
  /** The folder of the pages it is built from. */
  docs: string;
  /** Environment variables that its build needs. */
  env: Readonly<Record<string, string>>;
}

export interface SiteMaker {
  id: SiteId;
  /** What the table calls it. */
  name: string;
  /** Makes the site in a folder that does not exist yet, with the packages of the repository. */
  make(folder: string, repository: string, corpus: Corpus): Promise<Site>;
}

/**
 * Gives a site the packages of the repository, and a `node_modules` folder of its own to keep its
 * caches in: a link to the whole folder would share the cache with the repository, and a cold build
 * would begin by deleting what is not ours.
 */
export async function linkPackages(repository: string, folder: string): Promise<void> {
  const from = path.join(repository, 'node_modules');
  const to = path.join(folder, 'node_modules');
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries
      // `.cache`, `.bin` and the like: none of them is a package.
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) =>
        // A junction is the link to a folder that Windows allows everybody to make.
        symlink(path.join(from, entry.name), path.join(to, entry.name), 'junction'),
      ),
  );
}
