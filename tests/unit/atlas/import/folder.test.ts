import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../../plugins/atlas/import/folder.ts';
import { useTemporaryFolder, writeFolder } from './temporaryFolder.ts';

const folder = useTemporaryFolder();

describe('readFolder', () => {
  it('has the pages of a vault and nothing else, in the order of their paths', async () => {
    writeFolder(folder.path, {
      'b/index.md': 'b',
      'a.markdown': 'a',
      'x.txt': '',
      '.hidden/c.md': '',
      '_part.md': '',
      '.atlas-import/files/0': '',
    });
    const pages = await readFolder(folder.path);
    expect(pages.map(({ path, text }) => [path, text])).toEqual([
      ['a.markdown', 'a'],
      ['b/index.md', 'b'],
    ]);
  });

  it('has none where the folder is not there', async () => {
    expect(await readFolder(join(folder.path, 'missing'))).toEqual([]);
  });

  it('does not follow links of the file system', async () => {
    mkdirSync(join(folder.path, 'docs'));
    writeFolder(folder.path, { 'outside/a.md': 'a' });
    symlinkSync(join(folder.path, 'outside'), join(folder.path, 'docs/link'));
    symlinkSync(join(folder.path, 'outside/a.md'), join(folder.path, 'docs/b.md'));
    expect(await readFolder(join(folder.path, 'docs'))).toEqual([]);
  });

  it('keeps byte order marks, line ends and the letters of names', async () => {
    writeFolder(folder.path, { 'e\u0301.md': '\uFEFFa\r\nb' });
    expect(await readFolder(folder.path)).toEqual([
      { path: 'é.md', file: 'e\u0301.md', text: '\uFEFFa\r\nb', isWhole: true },
    ]);
  });

  it('knows what is no UTF-8', async () => {
    writeFileSync(join(folder.path, 'a.md'), Buffer.from([0x61, 0xe9, 0x62]));
    expect(await readFolder(folder.path)).toMatchObject([{ path: 'a.md', isWhole: false }]);
  });

  it('refuses pages that are too large, and names them', async () => {
    writeFolder(folder.path, { 'a/large.md': 'x'.repeat(5 * 1024 * 1024), 'b.md': 'b' });
    await expect(readFolder(folder.path)).rejects.toThrow(
      'a/large.md:1:1 The page has 5.0 MB, more than the 2.0 MB that a page may have.',
    );
  });
});
