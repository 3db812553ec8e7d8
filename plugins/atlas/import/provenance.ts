import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Release } from '../release/model.ts';
import type { Write } from './commit.ts';

/** Beside the pages, and hidden from whoever reads them. */
export const provenanceFile = '.atlas-release.yaml';

const schema = z.object({ release: z.string(), format: z.string(), sha256: z.string() });

/** Where the ATLAS facts of a folder come from. */
export type Provenance = z.output<typeof schema>;

/**
 * What notes down in the folder which release its pages were brought up to; undefined where that
 * stands there already.
 * @param text the release as it was read: what the checksum is of
 */
export function noteProvenance(
  directory: string,
  { version, format }: Release,
  text: string,
): Write | undefined {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const after = [
    '# The ATLAS release that these pages were brought up to, written by `npm run atlas:import`.',
    `release: '${version}'`,
    `format: '${format}'`,
    `sha256: '${sha256}'`,
    '',
  ].join('\n');
  const before = textOf(directory);
  if (before === after) return undefined;
  return { file: provenanceFile, after, ...(before !== undefined && { before }) };
}

/** The release of a folder's pages, or undefined where none was brought in, or the note is damaged. */
export function readProvenance(directory: string): Provenance | undefined {
  const text = textOf(directory);
  const result = text === undefined ? undefined : schema.safeParse(parseSafely(text));
  return result?.success ? result.data : undefined;
}

function textOf(directory: string): string | undefined {
  try {
    return readFileSync(join(directory, provenanceFile), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseSafely(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
