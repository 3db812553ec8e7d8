import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Folder } from './imported.ts';

/** A folder of its own for each test of a file. */
export function useTemporaryFolder(): { path: string } {
  const folder = { path: '' };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'atlas-import-'));
  });
  afterEach(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}

export function writeFolder(directory: string, folder: Folder): void {
  for (const [path, text] of Object.entries(folder)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** Everything in a folder, hidden files too; folders without files do not count. */
export function readTree(directory: string): Folder {
  const found: Record<string, string> = {};
  const visit = (path: string): void => {
    for (const name of readdirSync(join(directory, path)).sort()) {
      const own = path === '' ? name : `${path}/${name}`;
      if (statSync(join(directory, own)).isDirectory()) visit(own);
      else found[own] = readFileSync(join(directory, own), 'utf8');
    }
  };
  visit('');
  return found;
}

/** The files of a folder that people see. */
export function readPages(directory: string): Folder {
  const files = Object.entries(readTree(directory));
  return Object.fromEntries(files.filter(([path]) => !path.startsWith('.')));
}
