import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files by their path, with `/` and without one at the start. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Writes files below a folder, with the folders that they need. A page never takes the place of one
 * that stands, and on a disk to which letter case is nothing the second of `id/AML.T0051` and
 * `id/aml.t0051` is there already, and the same.
 */
export async function writeFiles(directory: string, files: Files): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      const file = join(directory, path);
      await mkdir(dirname(file), { recursive: true });
      const isPage = path.endsWith('.html');
      await writeFile(file, content, { flag: isPage ? 'wx' : 'w' }).catch((error: unknown) => {
        if (!isPage || (error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      });
    }),
  );
}
