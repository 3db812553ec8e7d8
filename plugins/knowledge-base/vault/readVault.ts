import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Finding } from '../findings/finding.ts';
import { readSettings, type Settings } from '../findings/settings.ts';
import { vaultRules } from '../findings/vaultRules.ts';
import { readLock, type PublishedLine } from '../published/lockFile.ts';
import { readAttachments, type Attachment } from './attachments.ts';
import type { SourceFile } from './page.ts';
import { isPagePath, toPagePath } from './paths.ts';

/** A folder of pages and attachments, read and not yet understood. */
export interface Vault {
  readonly directory: string;
  /** In the order of their paths. */
  readonly files: readonly SourceFile[];
  readonly attachments: readonly Attachment[];
  readonly settings: Settings;
  /** What was published of the vault so far; absent where it keeps no list of that. */
  readonly published?: readonly PublishedLine[];
  readonly findings: readonly Finding[];
}

/** Larger pages are refused: no text that people read is this long. */
export const largestPage = 2 * 1024 * 1024;

/** Tools keep their own files in folders with a dot; `_` marks parts that are no page. */
export const ignoredInVault = ['**/.*/**', '**/.*', '**/_*/**', '**/_*', '**/node_modules/**'];

export class VaultError extends Error {}

/**
 * Reads a vault. Links of the file system are not followed: a vault holds what lies in its folder.
 * @throws VaultError where the folder is missing or holds no page.
 */
export async function readVault(directory: string): Promise<Vault> {
  const paths = await listFiles(directory);
  const findings: Finding[] = [];
  const files: SourceFile[] = [];
  for (const path of paths.filter(isPagePath)) {
    const file = join(directory, path);
    const { size } = await stat(file);
    if (size > largestPage) {
      findings.push(
        vaultRules['page-size'].at(
          { path: toPagePath(path), line: 1, column: 1 },
          { size: megabytes(size), limit: megabytes(largestPage) },
        ),
      );
      continue;
    }
    files.push({ path: toPagePath(path), text: await readFile(file, 'utf8') });
  }
  if (files.length === 0 && findings.length === 0) {
    throw new VaultError(
      `The folder ${directory} holds no Markdown page. Import a release into it with \`npm run atlas:import\`, or name another folder with KB_DOCS.`,
    );
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { settings, findings: wrong } = await readSettings(directory);
  const published = await readLock(directory);
  return {
    directory,
    files,
    attachments: await readAttachments(
      directory,
      paths.filter((path) => !isPagePath(path)),
    ),
    settings,
    ...(published && { published }),
    findings: [...findings, ...wrong],
  };
}

async function listFiles(directory: string): Promise<string[]> {
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) throw new VaultError(`There is no folder ${directory}.`);
  const paths = await glob(['**/*'], {
    cwd: directory,
    ignore: ignoredInVault,
    followSymbolicLinks: false,
    onlyFiles: true,
  });
  return paths.sort();
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
