import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disk } from '../../../../plugins/atlas/import/fileSystem.ts';
import {
  applyMoves,
  hasJournal,
  readJournal,
  removeJournal,
  writeJournal,
} from '../../../../plugins/atlas/import/journal.ts';
import { readTree, useTemporaryFolder, writeFolder } from './temporaryFolder.ts';

const folder = useTemporaryFolder();

it('a journal is there as a whole or not at all', () => {
  const moves = [{ from: '0', to: 'é/a b.md' }];
  expect(readJournal(disk, folder.path)).toEqual([]);
  writeJournal(disk, folder.path, moves);
  expect(readJournal(disk, folder.path)).toEqual(moves);
  removeJournal(disk, folder.path);
  expect(hasJournal(disk, folder.path)).toBe(false);
});

it('moves can be made again and again', () => {
  const stage = join(folder.path, '.stage');
  mkdirSync(stage);
  writeFolder(stage, { 'files/0': 'a', 'files/1': 'b' });
  const moves = [
    { from: '0', to: 'x/a.md' },
    { from: '1', to: 'b.md' },
    { from: '2', to: 'c.md' },
  ];
  for (let time = 0; time < 2; time++) {
    applyMoves(disk, folder.path, stage, moves);
    expect(readTree(folder.path)).toEqual({ 'x/a.md': 'a', 'b.md': 'b' });
  }
  expect(existsSync(join(folder.path, 'c.md'))).toBe(false);
});
