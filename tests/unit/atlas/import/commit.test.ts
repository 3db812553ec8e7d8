import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, type Write } from '../../../../plugins/atlas/import/commit.ts';
import { ImportError } from '../../../../plugins/atlas/import/importError.ts';
import { openStage, recoverImport } from '../../../../plugins/atlas/import/stage.ts';
import type { Folder } from './imported.ts';
import { failingDisk, Killed, type Failure } from './failingDisk.ts';
import { readPages, readTree, useTemporaryFolder, writeFolder } from './temporaryFolder.ts';

const folder = useTemporaryFolder();

const before: Folder = {
  'a.md': 'old a',
  'sub/b.md': 'old b',
  'own.md': 'own',
  'picture.png': 'p',
};
const after: Folder = {
  ...before,
  'a.md': 'new a',
  'sub/b.md': 'new b',
  'new/deep/c.md': 'c',
  'd.md': 'd',
};
const writes: readonly Write[] = ['a.md', 'sub/b.md', 'new/deep/c.md', 'd.md'].map((file) => {
  const standing = before[file];
  return { file, after: after[file] ?? '', ...(standing !== undefined && { before: standing }) };
});

function run(failure?: Failure, own = writes): void {
  const { files } = failingDisk(failure ?? { at: Infinity });
  const stage = openStage(folder.path, files);
  try {
    commit(stage, own, { files });
  } finally {
    stage.close();
  }
}

/** What an import says that cannot be made. */
function refusal(failure?: Failure, own = writes): string[] {
  try {
    run(failure, own);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.findings.map(
      ({ place, rule, message, mend }) => `${place.path} ${rule} ${message} ${mend}`,
    );
  }
  return [];
}

describe('a commit', () => {
  it('writes all pages and leaves nothing behind', () => {
    writeFolder(folder.path, before);
    const counts: string[] = [];
    const stage = openStage(folder.path);
    commit(stage, writes, {
      onProgress: (done, total) => counts.push(`${String(done)}/${String(total)}`),
    });
    stage.close();
    expect(readTree(folder.path)).toEqual(after);
    expect(readdirSync(folder.path).sort()).toEqual([
      'a.md',
      'd.md',
      'new',
      'own.md',
      'picture.png',
      'sub',
    ]);
    expect(counts).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('makes the folder where it is missing', () => {
    const directory = join(folder.path, 'not/there');
    const stage = openStage(directory);
    commit(stage, [{ file: 'a.md', after: 'a' }]);
    stage.close();
    expect(readTree(directory)).toEqual({ 'a.md': 'a' });
  });

  it.skipIf(process.platform === 'win32')('keeps the modes of files', () => {
    writeFolder(folder.path, before);
    chmodSync(join(folder.path, 'a.md'), 0o640);
    chmodSync(join(folder.path, 'sub/b.md'), 0o755);
    run();
    expect(statSync(join(folder.path, 'a.md')).mode & 0o7777).toBe(0o640);
    expect(statSync(join(folder.path, 'sub/b.md')).mode & 0o7777).toBe(0o755);
  });

  it('goes on where a page lies on another disk', () => {
    writeFolder(folder.path, before);
    const { files } = failingDisk({ at: Infinity });
    const rename = files.renameSync;
    const crossing = {
      ...files,
      renameSync: (from: string, to: string) => {
        if (/files.\d+$/.test(from))
          throw Object.assign(new Error('other disk'), { code: 'EXDEV' });
        rename(from, to);
      },
    } as typeof files;
    const stage = openStage(folder.path, crossing);
    commit(stage, writes, { files: crossing });
    stage.close();
    expect(readTree(folder.path)).toEqual(after);
  });
});

describe('killed before any change to the disk', () => {
  /** The number of changes that the whole of an import makes. */
  function changes(): number {
    writeFolder(folder.path, before);
    const { files, count } = failingDisk({ at: Infinity });
    const stage = openStage(folder.path, files);
    commit(stage, writes, { files });
    stage.close();
    rmSync(folder.path, { recursive: true });
    mkdirSync(folder.path);
    return count();
  }

  it('an import is made as a whole by the next command, or not at all', async () => {
    const all = changes();
    expect(all).toBeGreaterThan(30);
    const outcomes = new Set<string>();
    for (let at = 0; at < all; at++) {
      const directory = join(folder.path, String(at));
      writeFolder(directory, before);
      const { files } = failingDisk({ at });
      const stage = { close: (): void => undefined, ...tryTo(() => openStage(directory, files)) };
      if ('directory' in stage) tryTo(() => commit(stage as never, writes, { files }));
      tryTo(() => stage.close());
      await recoverImport(directory);
      const pages = readPages(directory);
      const isNew = pages['d.md'] !== undefined;
      expect(pages).toEqual(isNew ? after : before);
      outcomes.add(isNew ? 'new' : 'old');

      // Whoever imports next gets all, and clears up.
      const next = openStage(directory);
      if (!isNew) commit(next, writes);
      next.close();
      expect(readTree(directory)).toEqual(after);
      expect(readdirSync(directory).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect([...outcomes].sort()).toEqual(['new', 'old']);
  });

  it('so is one that is killed while it finishes another', async () => {
    for (let second = 0; second < 25; second++) {
      const directory = join(folder.path, String(second));
      writeFolder(directory, before);
      killInTheMidst(directory);
      const { files } = failingDisk({ at: second });
      tryTo(() => openStage(directory, files).close());
      await recoverImport(directory);
      expect(readPages(directory)).toEqual(after);
    }
  });

  /** Leaves an import behind of which two of four pages are in place. */
  function killInTheMidst(directory: string): void {
    let moved = 0;
    const { files: own } = failingDisk({ at: Infinity });
    const files = {
      ...own,
      renameSync: (from: string, to: string) => {
        if (/files.\d+$/.test(from) && moved++ === 2) throw new Killed();
        own.renameSync(from, to);
      },
    } as typeof own;
    const stage = openStage(directory, files);
    tryTo(() => commit(stage, writes, { files }));
    stage.close();
    expect(readTree(directory)['a.md']).toBe('new a');
    expect(readTree(directory)['d.md']).toBeUndefined();
  }

  function tryTo<Result>(act: () => Result): Result | undefined {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return undefined;
    }
  }
});

describe('a disk that fails', () => {
  it.each([
    [
      'ENOSPC',
      /the disk is full\. Free some space and start the import again; nothing was changed\.$/,
    ],
    ['EROFS', /the file system is read-only/],
    ['EACCES', /permission is denied/],
    ['EIO', /EIO, by the test/],
  ])(
    'with %s before the import is decided changes nothing, after that nothing is lost',
    async (code, message) => {
      const outcomes = new Set<string>();
      for (let at = 0; at < 12; at++) {
        rmSync(folder.path, { recursive: true });
        writeFolder(folder.path, before);
        const [said, ...others] = refusal({ at, code, call: 'openSync' });
        if (said === undefined) continue;
        expect(others).toEqual([]);
        if (said.includes('import-unfinished')) {
          await recoverImport(folder.path);
          expect(readTree(folder.path)).toEqual(after);
          outcomes.add('new');
        } else {
          expect(said).toMatch(message);
          expect(readTree(folder.path)).toEqual(before);
          expect(readdirSync(folder.path).sort()).toEqual(['a.md', 'own.md', 'picture.png', 'sub']);
          outcomes.add('old');
        }
      }
      expect(outcomes).toContain('old');
    },
  );

  it('names the page that it failed at', () => {
    writeFolder(folder.path, before);
    let writing = 0;
    const { files: own } = failingDisk({ at: Infinity });
    const files = {
      ...own,
      writeFileSync: (...args: Parameters<typeof own.writeFileSync>) => {
        if (args[1] === 'c' && writing++ === 0)
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        own.writeFileSync(...args);
      },
    } as typeof own;
    const stage = openStage(folder.path, files);
    expect(() => {
      commit(stage, writes, { files });
    }).toThrow('new/deep/c.md:1:1 It cannot be written: the disk is full.');
    stage.close();
    expect(readTree(folder.path)).toEqual(before);
    expect(existsSync(join(folder.path, 'new'))).toBe(false);
  });

  it('once the import is decided is gone on with by the next command', async () => {
    writeFolder(folder.path, before);
    let moved = 0;
    const { files: own } = failingDisk({ at: Infinity });
    const files = {
      ...own,
      renameSync: (from: string, to: string) => {
        if (/files.\d+$/.test(from) && moved++ === 1) {
          throw Object.assign(new Error('no'), { code: 'EACCES' });
        }
        own.renameSync(from, to);
      },
    } as typeof own;
    const stage = openStage(folder.path, files);
    expect(() => {
      commit(stage, writes, { files });
    }).toThrow('could not be finished: permission is denied');
    stage.close();
    await recoverImport(folder.path);
    expect(readTree(folder.path)).toEqual(after);
  });
});

describe('what is in the way of a page', () => {
  const page: Write = { file: 'x/y/z.md', after: 'z' };

  it.each([
    [
      'a folder in its place',
      () => mkdirSync(join(folder.path, 'x/y/z.md'), { recursive: true }),
      /a folder is in its place/,
    ],
    [
      'another file in its place',
      () => writeFolder(folder.path, { 'x/y/z.md': 'mine' }),
      /another file is in its place/,
    ],
    [
      'a file in the place of a folder',
      () => writeFolder(folder.path, { x: 'mine' }),
      /"x" in its path is a file, not a folder/,
    ],
    [
      'a link that leads out of the folder',
      () => {
        mkdirSync(join(folder.path, '.out'));
        mkdirSync(join(folder.path, 'x'));
        symlinkSync(join(folder.path, '.out'), join(folder.path, 'x/y'));
      },
      /"y" in its path is a symbolic link, not a folder/,
    ],
    [
      'a link in its place',
      () => {
        mkdirSync(join(folder.path, 'x/y'), { recursive: true });
        symlinkSync('/nowhere', join(folder.path, 'x/y/z.md'));
      },
      /another file is in its place/,
    ],
  ])('%s refuses the whole import', (_, obstruct, message) => {
    obstruct();
    const found = readdirSync(folder.path, { recursive: true });
    const said = refusal(undefined, [{ file: 'first.md', after: 'first' }, page]);
    expect(said).toEqual([expect.stringMatching(message)]);
    expect(said[0]).toMatch(/^x\/y\/z\.md import-path/);
    expect(readdirSync(folder.path, { recursive: true })).toEqual(found);
  });

  it.each([
    ['changed', () => writeFileSync(join(folder.path, 'a.md'), 'mine')],
    ['taken away', () => rmSync(join(folder.path, 'a.md'))],
  ])('a page that was %s meanwhile is not written over', (_, change) => {
    writeFolder(folder.path, before);
    change();
    const found = readTree(folder.path);
    expect(refusal()).toEqual([expect.stringMatching(/^a\.md import-changed/)]);
    expect(readTree(folder.path)).toEqual(found);
  });
});
