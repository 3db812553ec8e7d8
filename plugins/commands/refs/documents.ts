import { lstat, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import { defineRules, rule, type Finding } from '../../knowledge-base/findings/finding.ts';
import { decode, type Decoded } from './encoding.ts';

/** A file that holds text. */
export interface Document extends Decoded {
  /** Where it is, as it can be opened from where the command was called. */
  readonly path: string;
}

/** Larger files are refused: they are read as a whole. */
export const largestDocument = 64 * 1024 * 1024;

export const documentRules = defineRules({
  'unread-file': rule<{ why: string }>({
    severity: 'error',
    summary: 'A file that could not be checked',
    message: ({ why }) => why,
    mend: () => 'Make it readable, cut it into smaller files, or leave it out.',
  }),
});

/**
 * The files at these paths and in the folders at them, each once, in order. Links within folders
 * are not followed, and what tools keep there is left out.
 * @throws Error where a path leads nowhere
 */
export async function listDocuments(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => undefined);
    if (!stats) throw new Error(`There is no file or folder ${path}.`);
    if (!stats.isDirectory()) {
      found.push(path);
      continue;
    }
    const files = await glob(['**/*'], {
      cwd: path,
      dot: true,
      ignore: ['**/node_modules/**', '**/.git/**'],
      followSymbolicLinks: false,
      onlyFiles: true,
    });
    found.push(...files.sort().map((file) => join(path, file)));
  }
  return [...new Set(found.map((path) => relative(process.cwd(), path) || path))];
}

/** A file as text; undefined for one that holds none, or is a link, a pipe or the like. */
export async function readDocument(path: string): Promise<Document | Finding | undefined> {
  const unread = (why: string): Finding =>
    documentRules['unread-file'].at({ path, line: 1, column: 1 }, { why });
  try {
    const stats = await lstat(path);
    const { size } = stats.isSymbolicLink() ? await stat(path) : stats;
    if (size > largestDocument) return unread('the file has more than 64 MB');
    if (!stats.isFile() && !stats.isSymbolicLink()) return undefined;
    const decoded = decode(await readFile(path));
    return decoded && { path, ...decoded };
  } catch (error) {
    return unread(error instanceof Error ? error.message : String(error));
  }
}
