import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * SHA-256 of every file below a folder, by path with `/`, in the order of the paths. Without
 * promises, as `writeFiles` does and for its reason.
 */
export function hashFiles(directory: string): ReadonlyMap<string, string> {
  const paths = globSync(['**/*'], { cwd: directory, dot: true }).sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(directory, path)))
        .digest('hex'),
    ]),
  );
}
