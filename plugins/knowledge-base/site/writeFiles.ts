import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by their path, with `/` and without one at the start. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Writes files below a folder, with the folders that they need. A page never takes the place of one
 * that stands, and on a disk to which letter case is nothing the second of `id/AML.T0051` and
 * `id/aml.t0051` is there already, and the same.
 *
 * One after the other and without promises: a site has thousands of small files, of which each costs
 * several times more to hand to a thread than to write.
 */
export function writeFiles(directory: string, files: Files): void {
  const folders = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    const file = join(directory, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const isPage = path.endsWith('.html');
    try {
      writeFileSync(file, content, { flag: isPage ? 'wx' : 'w' });
    } catch (error) {
      if (!isPage || (error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
