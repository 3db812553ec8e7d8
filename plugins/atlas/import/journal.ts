import { basename, dirname, join, posix, sep } from 'node:path';
import * as z from 'zod';
import { isPagePath } from '../../knowledge-base/vault/paths.ts';
import { statOf, syncFolder, writeDown, type FileSystem } from './fileSystem.ts';
import { importError } from './importError.ts';
import { provenanceFile } from './provenance.ts';
import { importRules } from './rules.ts';

/** One file that an import has made and that is to take its place. */
export interface Move {
  /** Its name among the staged files. */
  readonly from: string;
  /** Where it belongs, below the folder of the pages. */
  readonly to: string;
}

const journalName = 'journal.json';

/** Where a stage keeps the files that it has made. */
export const stagedFiles = 'files';

/** A vault may come from anywhere: its journal moves pages within it, and nothing else. */
const shape = z.object({
  moves: z.array(z.object({ from: z.string().regex(/^\d+$/), to: z.string().refine(isInside) })),
});

function isInside(path: string): boolean {
  if (path === provenanceFile) return true;
  const parts = path.split(sep === '/' ? '/' : /[/\\]/);
  return isPagePath(path) && parts.every((part) => part !== '' && !part.startsWith('.'));
}

/** Decides an import: from now on it is brought to its end, by whoever comes next if need be. */
export function writeJournal(files: FileSystem, stage: string, moves: readonly Move[]): void {
  const path = join(stage, journalName);
  writeDown(files, `${path}.new`, JSON.stringify({ moves }));
  files.renameSync(`${path}.new`, path);
  syncFolder(files, stage);
}

export function hasJournal(files: FileSystem, stage: string): boolean {
  return statOf(files, join(stage, journalName))?.isFile() ?? false;
}

export function removeJournal(files: FileSystem, stage: string): void {
  files.rmSync(join(stage, journalName), { force: true });
}

/** The moves that a stage's journal lists; none where the import was never decided. */
export function readJournal(files: FileSystem, stage: string): readonly Move[] {
  if (!hasJournal(files, stage)) return [];
  const path = join(stage, journalName);
  const { success, data } = shape.safeParse(readJson(files, path));
  if (success) return data.moves;
  const what = 'it is no list of pages below this folder';
  throw importError(posix.join(basename(stage), journalName), importRules['import-path'], { what });
}

function readJson(files: FileSystem, path: string): unknown {
  try {
    return JSON.parse(String(files.readFileSync(path)));
  } catch {
    return undefined;
  }
}

/**
 * Puts files in their places, each in one step. What is in its place already is let be, so that it
 * may be called again and again until nothing is left to do.
 */
export function applyMoves(
  files: FileSystem,
  directory: string,
  stage: string,
  moves: readonly Move[],
): void {
  const folders = new Set<string>();
  if (!statOf(files, join(stage, stagedFiles))?.isDirectory()) return;
  for (const { from, to } of moves) {
    const staged = join(stage, stagedFiles, from);
    if (!statOf(files, staged)?.isFile()) continue;
    makeFolders(files, directory, to);
    moveFile(files, staged, join(directory, to));
    folders.add(dirname(join(directory, to)));
  }
  for (const folder of folders) syncFolder(files, folder);
}

/** Renames, or copies beside the place first where that is on another disk. */
function moveFile(files: FileSystem, from: string, to: string): void {
  try {
    files.renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = join(dirname(to), `.${basename(to)}.atlas-import`);
    files.copyFileSync(from, beside);
    const handle = files.openSync(beside, 'r+');
    files.fsyncSync(handle);
    files.closeSync(handle);
    files.renameSync(beside, to);
    files.rmSync(from);
  }
}

/**
 * Makes the folders that a page lies in.
 * @param made takes up those that were not there, the outermost first
 * @throws ImportError where something else has the place of one: what is behind a link of the file
 *   system may lie anywhere
 */
export function makeFolders(
  files: FileSystem,
  directory: string,
  page: string,
  made: string[] = [],
): void {
  const parts = posix.dirname(page).split('/');
  let folder = directory;
  for (const part of parts[0] === '.' ? [] : parts) {
    folder = join(folder, part);
    const found = statOf(files, folder);
    if (!found) {
      files.mkdirSync(folder);
      made.push(folder);
    } else if (!found.isDirectory()) {
      const thing = found.isSymbolicLink() ? 'a symbolic link' : 'a file';
      const what = `"${part}" in its path is ${thing}, not a folder`;
      throw importError(page, importRules['import-path'], { what });
    }
  }
}
