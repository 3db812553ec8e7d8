import { constants, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { disk, statOf, syncFolder, writeDown, type FileSystem } from './fileSystem.ts';
import { importError } from './importError.ts';
import {
  applyMoves,
  hasJournal,
  makeFolders,
  removeJournal,
  stagedFiles,
  writeJournal,
  type Move,
} from './journal.ts';
import { importRules } from './rules.ts';
import { asImportError, type Stage } from './stage.ts';

/** A page to be written. */
export interface Write {
  /** Where it belongs, below the folder of the pages. */
  readonly file: string;
  /** What is there now; absent where nothing is. */
  readonly before?: string;
  readonly after: string;
}

export interface CommitOptions {
  readonly files?: FileSystem;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Writes all pages or none. They are made in the stage first; a journal that appears in one step
 * decides the import; then each page takes its place in one step.
 * @throws ImportError before which nothing was changed, or `import-unfinished`: the import is
 *   decided, and whoever opens the stage next goes on with it
 */
export function commit(stage: Stage, writes: readonly Write[], options: CommitOptions = {}): void {
  const { files = disk, onProgress = () => undefined } = options;
  const made: string[] = [];
  try {
    files.mkdirSync(join(stage.folder, stagedFiles));
    const moves = writes.map((write, index): Move => {
      prepare(files, stage, write, String(index), made);
      onProgress(index + 1, writes.length);
      return { from: String(index), to: write.file };
    });
    syncFolder(files, join(stage.folder, stagedFiles));
    for (const write of writes) checkUnchanged(files, stage, write);
    writeJournal(files, stage.folder, moves);
    applyMoves(files, stage.directory, stage.folder, moves);
    removeJournal(files, stage.folder);
  } catch (error) {
    if (hasJournal(files, stage.folder)) {
      throw asImportError(error, '.', importRules['import-unfinished']);
    }
    // Only the folders that this import made, and only as long as nothing lies in them.
    for (const folder of made.reverse()) removeEmpty(files, folder);
    throw asImportError(error, '.');
  }
}

/** Makes a page in the stage, and sees to it that nothing will be in its way. */
function prepare(
  files: FileSystem,
  { directory, folder }: Stage,
  { file, before, after }: Write,
  name: string,
  made: string[],
): void {
  const place = join(directory, file);
  const staged = join(folder, stagedFiles, name);
  try {
    makeFolders(files, directory, file, made);
    files.accessSync(dirname(place), constants.W_OK | constants.X_OK);
    const found = statOf(files, place);
    if (before === undefined && found) {
      const thing = found.isDirectory() ? 'a folder' : 'another file';
      throw importError(file, importRules['import-path'], { what: `${thing} is in its place` });
    }
    writeDown(files, staged, after);
    if (!found) return;
    files.accessSync(place, constants.W_OK);
    keepOwner(files, staged, found);
    files.chmodSync(staged, found.mode & 0o7777);
  } catch (error) {
    throw asImportError(error, file);
  }
}

function keepOwner(files: FileSystem, path: string, { uid, gid }: Stats): void {
  try {
    files.chownSync(path, uid, gid);
  } catch {
    // Only root can give files away; whoever may write the page becomes its owner.
  }
}

/** What a person wrote meanwhile is not overwritten. */
function checkUnchanged(files: FileSystem, { directory }: Stage, { file, before }: Write): void {
  const place = join(directory, file);
  const found = statOf(files, place);
  const isAsBefore =
    before === undefined
      ? !found
      : found?.isFile() && Buffer.from(before).equals(files.readFileSync(place));
  if (!isAsBefore) throw importError(file, importRules['import-changed'], {});
}

function removeEmpty(files: FileSystem, folder: string): void {
  try {
    files.rmdirSync(folder);
  } catch {
    // Somebody has put something into it.
  }
}
