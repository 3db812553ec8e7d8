import { expect, it } from 'vitest';
import { provenanceJson } from '../../../../plugins/atlas/exports/provenanceJson.ts';

it('names the release, its source, and every file, by path', () => {
  const hashes = new Map([
    ['b', '2'],
    ['a', '1'],
  ]);
  const known = provenanceJson({ release: '2026.04', format: '5.6.0', sha256: 'f00' }, hashes);
  expect(JSON.parse(known)).toEqual({
    schemaVersion: 1,
    atlas: { release: '2026.04', format: '5.6.0' },
    source: { name: 'MITRE ATLAS', sha256: 'f00' },
    files: { a: '1', b: '2' },
  });
  expect(known.indexOf('"a"')).toBeLessThan(known.indexOf('"b"'));
  expect(JSON.parse(provenanceJson(undefined, new Map()))).toMatchObject({
    atlas: null,
    source: null,
  });
});
