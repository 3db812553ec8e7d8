import { disk, type FileSystem } from '../../../../plugins/atlas/import/fileSystem.ts';

/** The process ends here, as far as a test goes: nothing more is done to the disk. */
export class Killed extends Error {}

/** What changes a disk; a process may be killed before any of these calls. */
const changing = new Set<string>([
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
] satisfies (keyof FileSystem)[]);

export interface Failure {
  /** The how many-th change it is, from 0. */
  readonly at: number;
  /** The code of the error; without one the process is killed. */
  readonly code?: string;
  /** Only calls of this name count. */
  readonly call?: keyof FileSystem;
  /** Whether all that follows fails as well, as it does once a process is killed. */
  readonly forGood?: boolean;
}

/** A disk that fails at one of its changes, and how many changes there were. */
export function failingDisk({ at, code, call, forGood = code === undefined }: Failure): {
  readonly files: FileSystem;
  readonly count: () => number;
} {
  let count = 0;
  const files = Object.fromEntries(
    Object.entries(disk)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, own]) => [
        name,
        (...args: unknown[]): unknown => {
          const counts = call === undefined ? changing.has(name) : call === name;
          const number = counts ? count++ : count - 1;
          const fails = forGood ? number >= at : counts && number === at;
          if (fails && code === undefined) throw new Killed();
          if (fails && counts)
            throw Object.assign(new Error(`${String(code)}, by the test`), { code });
          return (own as (...args: unknown[]) => unknown)(...args);
        },
      ]),
  ) as unknown as FileSystem;
  return { files, count: () => count };
}
