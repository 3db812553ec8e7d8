import * as fs from 'node:fs';

/** What an import does to a disk; tests bring a disk that fails. */
export type FileSystem = Pick<
  typeof fs,
  | 'accessSync'
  | 'chmodSync'
  | 'chownSync'
  | 'closeSync'
  | 'copyFileSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'writeFileSync'
>;

export const disk: FileSystem = fs;

/** What stands at a path, links not followed; undefined where nothing does. */
export function statOf(files: FileSystem, path: string): fs.Stats | undefined {
  return files.lstatSync(path, { throwIfNoEntry: false });
}

/** Writes a file that was not there, down to the disk itself. */
export function writeDown(files: FileSystem, path: string, content: string): void {
  const handle = files.openSync(path, 'wx');
  try {
    files.writeFileSync(handle, content);
    files.fsyncSync(handle);
  } finally {
    files.closeSync(handle);
  }
}

/** Makes names in a folder last; where a system knows no such thing, they last anyway. */
export function syncFolder(files: FileSystem, path: string): void {
  let handle: number | undefined;
  try {
    handle = files.openSync(path, 'r');
    files.fsyncSync(handle);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(code)) throw error;
  } finally {
    if (handle !== undefined) files.closeSync(handle);
  }
}
