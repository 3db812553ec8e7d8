import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRelease } from '../../../../plugins/atlas/release/readRelease.ts';
import { imported } from './imported.ts';
import { readTree } from './temporaryFolder.ts';

const root = join(__dirname, '../../../fixtures/import');
const fixture = (name: string) => readTree(join(root, name));

function harbour(version: string) {
  const path = `harbour-${version}.yaml`;
  return readRelease(readFileSync(join(root, path), 'utf8'), path).release;
}

/** Pages as people write them: own sections and keys, other marks, Windows, a byte order mark. */
describe('a vault that people wrote', () => {
  it.each([
    ['vault', '2026.04', undefined, 'after-2026.04-keep'],
    ['after-2026.04-keep', '2026.04', undefined, 'after-2026.04-keep'],
    ['after-2026.04-keep', '2026.05', undefined, 'after-2026.05-keep'],
    ['after-2026.05-keep', '2026.05', undefined, 'after-2026.05-keep'],
    ['after-2026.05-keep', '2026.05', 'source', 'after-2026.05-source'],
    ['after-2026.05-source', '2026.05', 'source', 'after-2026.05-source'],
    ['after-2026.05-source', '2026.05', 'keep', 'after-2026.05-source'],
  ] as const)('%s with release %s, prose %s, is %s', (before, version, prose, after) => {
    expect(imported(harbour(version), fixture(before), prose)).toEqual(fixture(after));
  });
});
