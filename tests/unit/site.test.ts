import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPages } from '../../plugins/site.ts';

describe('countPages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));

  beforeAll(() => {
    mkdirSync(join(folder, 'deep/deeper'), { recursive: true });
    for (const file of ['a.md', 'deep/b.md', 'deep/deeper/c.md', 'deep/picture.png']) {
      writeFileSync(join(folder, file), '');
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('counts Markdown in every folder', () => {
    expect(countPages(folder)).toBe(3);
  });

  it('counts none where there is no folder', () => {
    expect(countPages(join(folder, 'nowhere'))).toBe(0);
    expect(countPages(join(folder, 'a.md'))).toBe(0);
  });
});
