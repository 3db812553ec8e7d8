import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { errorOf, ReleaseError } from './releaseError.ts';
import { releaseRules } from './rules.ts';

/** How far a source is trusted to answer. */
export interface Limits {
  /** In milliseconds, for one address from the request to the last byte. */
  readonly timeout: number;
  /** In bytes, after decompression. */
  readonly maxBytes: number;
}

/** A place that files come from: the web, or a disk. */
export interface Source {
  /** The text of a file, or undefined where there is none. Throws a ReleaseError for the rest. */
  readonly read: (address: string, limits: Limits) => Promise<string | undefined>;
  /** That there is no such file. */
  readonly missing: (address: string) => ReleaseError;
  /** The folder of a file, and the name of the file in it. */
  readonly split: (address: string) => { readonly folder: string; readonly name: string };
  /** The address of a file by its path below a folder, with slashes on every system. */
  readonly join: (folder: string, path: string) => string;
}

/** The source that an address belongs to; undefined if it is on the web, but not http or https. */
export function sourceOf(address: string): Source | undefined {
  if (/^https?:\/\//i.test(address)) return URL.canParse(address) ? web : undefined;
  // One letter before the colon is a drive of Windows.
  return /^[a-z][a-z\d+.-]+:\/\//i.test(address) ? undefined : disk;
}

const web: Source = {
  async read(address, limits) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(limits.timeout) });
      if (response.status === 404) return undefined;
      if (!response.ok) {
        throw errorOf(address, releaseRules['release-status'], { status: response.status });
      }
      if (/^https:/i.test(address) && !response.url.startsWith('https:')) {
        const problem = `it redirects from https to ${response.url}`;
        throw errorOf(address, releaseRules['release-unreachable'], { problem });
      }
      return decode(await readBody(response, address, limits), address);
    } catch (error) {
      throw asReleaseError(error, address, limits);
    }
  },
  missing: (address) => errorOf(address, releaseRules['release-status'], { status: 404 }),
  split(address) {
    const url = new URL(address);
    return { folder: new URL('.', url).href, name: posix.basename(url.pathname) };
  },
  join: (folder, path) => new URL(path, folder.endsWith('/') ? folder : `${folder}/`).href,
};

const disk: Source = {
  async read(path, { maxBytes }) {
    try {
      const status = await stat(path);
      if (status.isDirectory()) throw unreadable(path, 'it is a folder');
      if (status.size > maxBytes) throw tooLarge(path, maxBytes);
      return decode(await readFile(path), path);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw code === undefined ? error : unreadable(path, message);
    }
  },
  missing: (path) => unreadable(path, 'there is no such file'),
  split: (path) => ({ folder: dirname(path), name: basename(path) }),
  join,
};

/** The body of a response, as long as it stays below the limit. */
async function readBody(
  response: Response,
  address: string,
  { maxBytes }: Limits,
): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge(address, maxBytes);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, address: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw errorOf(address, releaseRules['release-encoding'], {});
  }
}

function unreadable(path: string, problem: string): ReleaseError {
  return errorOf(path, releaseRules['release-source'], { problem });
}

function tooLarge(address: string, limit: number): ReleaseError {
  return errorOf(address, releaseRules['release-too-large'], { limit });
}

/** What fetch throws, in our words: it hides the reason in `cause`. */
function asReleaseError(error: unknown, address: string, { timeout }: Limits): ReleaseError {
  if (error instanceof ReleaseError) return error;
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') {
    return errorOf(address, releaseRules['release-timeout'], { seconds: timeout / 1000 });
  }
  const reason = cause as NodeJS.ErrnoException | undefined;
  const problem = reason?.message || reason?.code || message;
  return errorOf(address, releaseRules['release-unreachable'], { problem });
}
