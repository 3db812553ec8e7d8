import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files by their path, with `/` and without one at the start. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files below a folder, with the folders that they need. */
export async function writeFiles(directory: string, files: Files): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), content);
    }),
  );
}
