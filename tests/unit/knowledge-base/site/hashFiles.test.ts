import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashFiles } from '../../../../plugins/knowledge-base/site/hashFiles.ts';

it('gives the SHA-256 of every file, hidden ones too, by path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hash-files-'));
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'b', 'c.txt'), 'abc');
  await writeFile(join(folder, '.empty'), '');
  expect([...hashFiles(folder)]).toEqual([
    ['.empty', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['b/c.txt', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ]);
  await rm(folder, { recursive: true });
});
