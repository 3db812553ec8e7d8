import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Finding } from '../../knowledge-base/findings/finding.ts';
import { isPagePath, toPagePath, type PagePath } from '../../knowledge-base/vault/paths.ts';
import { ignoredInVault, largestPage } from '../../knowledge-base/vault/readVault.ts';
import { ImportError } from './importError.ts';
import { importRules } from './rules.ts';

/** A page as it lies in the folder. */
export interface FolderPage {
  readonly path: PagePath;
  /** The path in the very letters of the disk, which may be in another Unicode form. */
  readonly file: string;
  readonly text: string;
  /** Whether the text is all that the file holds; it is not where the bytes are no UTF-8. */
  readonly isWhole: boolean;
}

/**
 * Reads the pages of a folder, in the order of their paths; a folder that is not there has none.
 * Links of the file system are not followed, as everywhere in this project.
 * @throws ImportError where a page is too large
 */
export async function readFolder(directory: string): Promise<FolderPage[]> {
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) return [];
  const files = await glob(['**/*'], {
    cwd: directory,
    ignore: ignoredInVault,
    followSymbolicLinks: false,
    onlyFiles: true,
  });
  const pages: FolderPage[] = [];
  const tooLarge: Finding[] = [];
  for (const file of files.filter(isPagePath).sort()) {
    const path = toPagePath(file);
    const { size } = await stat(join(directory, file));
    if (size > largestPage) {
      const details = { size: megabytes(size), limit: megabytes(largestPage) };
      tooLarge.push(importRules['import-page-size'].at({ path, line: 1, column: 1 }, details));
      continue;
    }
    const bytes = await readFile(join(directory, file));
    const text = bytes.toString('utf8');
    pages.push({ path, file, text, isWhole: Buffer.from(text).equals(bytes) });
  }
  if (tooLarge.length > 0) throw new ImportError(tooLarge);
  return pages;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
