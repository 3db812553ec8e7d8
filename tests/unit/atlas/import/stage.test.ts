import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commit } from '../../../../plugins/atlas/import/commit.ts';
import { isPending, openStage, recoverImport } from '../../../../plugins/atlas/import/stage.ts';
import { readPages, readTree, useTemporaryFolder, writeFolder } from './temporaryFolder.ts';

const folder = useTemporaryFolder();

/** A process that is there, and one that is no more. */
let other: ChildProcess | undefined;
afterEach(() => other?.kill());

function running(): number {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  return other.pid ?? 0;
}

async function ended(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}

/** A stage that another process has left, or has. */
function stageOf(
  pid: number,
  more: Readonly<Record<string, string>> = {},
  host = hostname(),
): void {
  writeFolder(join(folder.path, '.atlas-import'), {
    'owner.json': JSON.stringify({ pid, host }),
    ...more,
  });
}

const decided = {
  'files/0': 'new',
  'journal.json': JSON.stringify({ moves: [{ from: '0', to: 'x/a.md' }] }),
};

describe('a second import', () => {
  it('is refused while one is at work', () => {
    const first = openStage(folder.path);
    expect(() => openStage(folder.path)).toThrow(/Another import is at work in this folder/);
    first.close();
    openStage(folder.path).close();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is refused while another process is at work, and says what to do', () => {
    const pid = running();
    stageOf(pid);
    expect(() => openStage(folder.path)).toThrow(
      `.atlas-import:1:1 Another import is at work in this folder (process ${String(pid)} on ${hostname()}).`,
    );
    expect(readdirSync(folder.path)).toEqual(['.atlas-import']);
  });

  it('is refused while a process on another computer may be at work', async () => {
    stageOf(await ended(), {}, 'elsewhere');
    expect(() => openStage(folder.path)).toThrow('on elsewhere');
  });

  it.each([
    ['of a process that is no more', async () => stageOf(await ended())],
    ['of a process with the number of this one', () => stageOf(process.pid)],
    ['without an owner', () => writeFolder(join(folder.path, '.atlas-import'), { 'files/0': 'x' })],
    ['that is empty', () => mkdirSync(join(folder.path, '.atlas-import'))],
  ])('takes over a stage %s', async (_, leave) => {
    await leave();
    openStage(folder.path).close();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is refused where no folder can be', () => {
    symlinkSync('/tmp', join(folder.path, '.atlas-import'));
    expect(() => openStage(folder.path)).toThrow('.atlas-import is not a folder');
    expect(readdirSync(folder.path)).toEqual(['.atlas-import']);
  });

  it('of two at a time one gets the stage', async () => {
    stageOf(await ended(), decided);
    const script = `
      import { openStage } from ${JSON.stringify(join(__dirname, '../../../../plugins/atlas/import/stage.ts'))};
      try {
        openStage(${JSON.stringify(folder.path)});
        console.log('mine');
        setTimeout(() => {}, 1500);
      } catch (error) {
        console.log(error.findings?.[0]?.rule ?? error);
      }`;
    const file = join(folder.path, '.race.mts');
    writeFileSync(file, script);
    const said = await Promise.all(
      Array.from({ length: 3 }, () => {
        const child = spawn(process.execPath, ['--import', 'tsx', file]);
        let text = '';
        child.stdout.on('data', (data: Buffer) => (text += data.toString()));
        child.stderr.on('data', (data: Buffer) => (text += data.toString()));
        return new Promise<string>((resolve) => child.once('close', () => resolve(text.trim())));
      }),
    );
    expect(said.sort()).toEqual(['import-busy', 'import-busy', 'mine']);
    expect(readFileSync(join(folder.path, 'x/a.md'), 'utf8')).toBe('new');
  });
});

describe('what another import left', () => {
  it('is finished where it was decided', async () => {
    stageOf(await ended(), decided);
    expect(isPending(folder.path)).toBe(true);
    await recoverImport(folder.path);
    expect(readTree(folder.path)).toEqual({ 'x/a.md': 'new' });
    expect(readdirSync(folder.path)).toEqual(['x']);
    expect(isPending(folder.path)).toBe(false);
  });

  it('may have noted the release in a hidden file', async () => {
    const moves = [{ from: '0', to: '.atlas-release.yaml' }];
    stageOf(await ended(), { ...decided, 'journal.json': JSON.stringify({ moves }) });
    await recoverImport(folder.path);
    expect(readTree(folder.path)).toEqual({ '.atlas-release.yaml': 'new' });
  });

  it('is let be by readers where it was not', async () => {
    stageOf(await ended(), { 'files/0': 'new' });
    await recoverImport(folder.path);
    expect(readdirSync(folder.path)).toEqual(['.atlas-import']);
    openStage(folder.path).close();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is found where it was taken over by a process that is no more either', async () => {
    writeFolder(join(folder.path, '.atlas-import.old-1'), decided);
    writeFolder(join(folder.path, `.atlas-import.new-${String(await ended())}`), {
      'owner.json': '{}',
    });
    await recoverImport(folder.path);
    expect(readTree(folder.path)).toEqual({ 'x/a.md': 'new' });
  });

  it('is waited for while its process puts pages in place', async () => {
    stageOf(running(), decided);
    const recovering = recoverImport(folder.path);
    setTimeout(() => other?.kill('SIGKILL'), 200);
    await recovering;
    expect(readTree(folder.path)).toEqual({ 'x/a.md': 'new' });
  });

  it('is nothing in a folder that is not there', async () => {
    await recoverImport(join(folder.path, 'missing'));
    expect(existsSync(join(folder.path, 'missing'))).toBe(false);
  });

  it.each([
    ['a path out of the folder', [{ from: '0', to: '../a.md' }]],
    ['an absolute path', [{ from: '0', to: '/tmp/a.md' }]],
    ['a hidden file', [{ from: '0', to: '.git/hooks/a.md' }]],
    ['a file that is no page', [{ from: '0', to: 'a.sh' }]],
    ['a file from elsewhere', [{ from: '../../../etc/passwd', to: 'a.md' }]],
    ['no list', 'x'],
  ])('moves nothing by a journal with %s', async (_, moves) => {
    stageOf(await ended(), { ...decided, 'journal.json': JSON.stringify({ moves }) });
    await expect(recoverImport(folder.path)).rejects.toThrow(
      'it is no list of pages below this folder',
    );
    expect(readPages(folder.path)).toEqual({});
  });

  it('moves nothing from behind a link', async () => {
    writeFolder(folder.path, { 'outside/0': 'secret' });
    const docs = join(folder.path, 'docs');
    const stage = join(docs, '.atlas-import');
    writeFolder(stage, { 'journal.json': decided['journal.json'] });
    symlinkSync(join(folder.path, 'outside'), join(stage, 'files'));
    await recoverImport(docs);
    expect(readTree(docs)).toEqual({});
  });
});

it('a stage is there for its files, and gone when it is closed', () => {
  const stage = openStage(folder.path);
  expect(existsSync(stage.folder)).toBe(true);
  commit(stage, []);
  stage.close();
  expect(readdirSync(folder.path)).toEqual([]);
});
