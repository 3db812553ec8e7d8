import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';

/** SHA-256 of every file below a folder, by path with `/`, in the order of the paths. */
export async function hashFiles(directory: string): Promise<ReadonlyMap<string, string>> {
  const paths = await glob(['**/*'], { cwd: directory, dot: true });
  const hashes = new Map<string, string>();
  // One after the other: a site has thousands of files, and a machine does not open as many at once.
  for (const path of paths.sort()) {
    const content = await readFile(join(directory, path));
    hashes.set(path, createHash('sha256').update(content).digest('hex'));
  }
  return hashes;
}
