import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The file in a vault's folder that lists every address ever published of it, and every anchor,
 * one a line and sorted: `/guides/review/`, `/guides/review/#who-decides`. It lies in the vault, for
 * its lines are about that vault's pages, and begins with a dot, so that no tool takes it for one.
 */
export const lockFile = '.published.txt';

export interface PublishedLine {
  /** Without base URL, as routes are. */
  readonly address: string;
  readonly anchor?: string;
  /** Counts from 1. */
  readonly line: number;
}

/** What a vault says that was published of it; nothing where it has no such file. */
export async function readLock(directory: string): Promise<readonly PublishedLine[] | undefined> {
  const text = await readFile(join(directory, lockFile), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseLock(text);
}

/** Lines with `#` before anything else are comments; a line means what it says in any order. */
export function parseLock(text: string): PublishedLine[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const entry = written.trim();
    if (entry === '' || entry.startsWith('#')) return [];
    const [address = '', anchor] = entry.split(/#(.*)/s);
    return [{ address, ...(anchor && { anchor }), line: index + 1 }];
  });
}

const head = `# Every address and anchor ever published of these pages, written by \`npm run publish:lock\`.
# A line stays: a page that moves takes its old path into \`aliases\`, a heading into \`anchors\`.
`;

/** The text of the file, for addresses with and without anchors; two calls give the same text. */
export function formatLock(entries: Iterable<string>): string {
  const lines = [...new Set(entries)].sort((a, b) => (a < b ? -1 : 1));
  return `${head}${lines.map((line) => `${line}\n`).join('')}`;
}

/** A line of the file: `/guides/review/#who-decides`. */
export function lockEntry({ address, anchor }: Omit<PublishedLine, 'line'>): string {
  return anchor === undefined ? address : `${address}#${anchor}`;
}
