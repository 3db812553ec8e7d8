import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside it first, then in its place in one step.
 * @throws the error of the file system, after which the file is what it was
 */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  // A link stays a link: what it leads to is written.
  const target = await realpath(path);
  const draft = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  const { mode } = await stat(target);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(draft, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
