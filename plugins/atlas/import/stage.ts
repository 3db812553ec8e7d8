import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { disk, statOf, writeDown, type FileSystem } from './fileSystem.ts';
import { ImportError, importError, systemError } from './importError.ts';
import { applyMoves, hasJournal, readJournal } from './journal.ts';
import { importRules } from './rules.ts';

/** The folder, among the pages, in which an import makes its files; having it is the lock. */
const stageName = '.atlas-import';
const ownerName = 'owner.json';

/** A stage that its owner has left, and a folder that is about to be one. */
const leftName = /^\.atlas-import\.old-/;
const comingName = /^\.atlas-import\.new-(\d+)$/;

/** The stages that this very process has. */
const held = new Set<string>();

export interface Stage {
  /** The folder of the pages. */
  readonly directory: string;
  readonly folder: string;
  /** Gives the stage up. One whose import is decided and not finished is left for the next. */
  readonly close: () => void;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes the one stage of a folder of pages, which is made where it is missing. What imports before
 * left behind is finished where it was decided, else thrown away.
 * @throws ImportError where another import has the stage, or nothing can be written
 */
export function openStage(directory: string, files: FileSystem = disk): Stage {
  const folder = join(directory, stageName);
  try {
    files.mkdirSync(directory, { recursive: true });
    take(files, directory, folder);
  } catch (error) {
    throw asImportError(error, '.');
  }
  held.add(folder);
  const stage = { directory, folder, close: () => close(files, directory, folder) };
  try {
    for (const name of files.readdirSync(directory)) clearUp(files, directory, name);
  } catch (error) {
    stage.close();
    throw asImportError(error, '.', importRules['import-unfinished']);
  }
  return stage;
}

/**
 * The stage comes into being with its owner's name in it, in one step: a folder that is renamed to
 * the name of another that is not empty stays where it is.
 */
function take(files: FileSystem, directory: string, folder: string): void {
  const coming = join(directory, `${stageName}.new-${String(process.pid)}`);
  files.rmSync(coming, { recursive: true, force: true });
  files.mkdirSync(coming);
  try {
    const owner: Owner = { pid: process.pid, host: hostname() };
    writeDown(files, join(coming, ownerName), JSON.stringify(owner));
    while (!renamed(files, coming, folder)) {
      const other = ownerOf(files, folder);
      if (other && isAlive(other, folder)) throw busy(other);
      leave(files, directory, folder);
    }
  } catch (error) {
    files.rmSync(coming, { recursive: true, force: true });
    throw error;
  }
}

function renamed(files: FileSystem, from: string, to: string): boolean {
  try {
    files.renameSync(from, to);
    return true;
  } catch (error) {
    const found = statOf(files, to);
    if (!found) throw error;
    if (found.isDirectory()) return false;
    const what = `${stageName} is not a folder`;
    throw importError(stageName, importRules['import-path'], { what });
  }
}

/** Takes the name of a stage away; only one of several processes succeeds in that. */
function leave(files: FileSystem, directory: string, folder: string): string | undefined {
  const left = join(directory, `${stageName}.old-${randomUUID()}`);
  try {
    files.renameSync(folder, left);
    return left;
  } catch (error) {
    if (!statOf(files, folder)) return undefined;
    throw error;
  }
}

function close(files: FileSystem, directory: string, folder: string): void {
  held.delete(folder);
  if (hasJournal(files, folder)) return;
  const left = leave(files, directory, folder);
  if (left !== undefined) files.rmSync(left, { recursive: true, force: true });
}

/** Finishes or throws away what another process left. Only whoever has the stage may do that. */
function clearUp(files: FileSystem, directory: string, name: string): void {
  const path = join(directory, name);
  const pid = comingName.exec(name)?.[1];
  const isOver = pid === undefined ? leftName.test(name) : !isRunning(Number(pid));
  if (!isOver || !statOf(files, path)?.isDirectory()) return;
  applyMoves(files, directory, path, readJournal(files, path));
  files.rmSync(path, { recursive: true, force: true });
}

function ownerOf(files: FileSystem, folder: string): Owner | undefined {
  try {
    const { pid, host } = JSON.parse(String(files.readFileSync(join(folder, ownerName)))) as Owner;
    return Number.isInteger(pid) && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    // Gone in the meantime, or taken away by hand as `import-busy` says.
    return undefined;
  }
}

function isAlive({ pid, host }: Owner, folder: string): boolean {
  // Of a process on another computer that shares the folder nothing is known.
  if (host !== hostname()) return true;
  // A process may have got the number of one that has ended, and a container always the same.
  return pid === process.pid ? held.has(folder) : isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy({ pid, host }: Owner): ImportError {
  const owner = `${stageName}/${ownerName}`;
  return importError(stageName, importRules['import-busy'], { pid, host, owner });
}

/** An error of the file system as one of the import's. */
export function asImportError(
  error: unknown,
  path: string,
  rule: (typeof importRules)['import-write' | 'import-unfinished'] = importRules['import-write'],
): Error {
  if (error instanceof ImportError || !(error instanceof Error)) return error as Error;
  return 'code' in error ? importError(path, rule, systemError(error)) : error;
}

/** How long an import is waited for that is about to put its files in place, in milliseconds. */
const patience = 10_000;

/**
 * Brings an import to its end that was interrupted while it put its pages in place; of any other
 * import nothing is seen. To be called before a folder of pages is read.
 * @throws ImportError where it cannot be finished, or another process takes too long over it
 */
export async function recoverImport(directory: string): Promise<void> {
  const folder = join(directory, stageName);
  for (const end = Date.now() + patience; isPending(directory);) {
    const owner = ownerOf(disk, folder);
    if (!owner || !isAlive(owner, folder)) finishFor(directory);
    else if (Date.now() > end) throw busy(owner);
    else await setTimeout(25);
  }
}

/** Finishes an import, unless another process is quicker. */
function finishFor(directory: string): void {
  try {
    openStage(directory).close();
  } catch (error) {
    const isBusy = error instanceof ImportError && error.findings[0]?.rule === 'import-busy';
    if (!isBusy) throw error;
  }
}

/** Whether an import was decided and is not finished. */
export function isPending(directory: string, files: FileSystem = disk): boolean {
  if (!statOf(files, directory)) return false;
  return files
    .readdirSync(directory)
    .filter((name) => name === stageName || leftName.test(name))
    .some((name) => hasJournal(files, join(directory, name)));
}
