import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  noteProvenance,
  provenanceFile,
  readProvenance,
} from '../../../../plugins/atlas/import/provenance.ts';
import { release } from './releases.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';

const folder = useTemporaryFolder();

it('the release of a folder is noted once, and can be read', () => {
  expect(readProvenance(folder.path)).toBeUndefined();
  const note = noteProvenance(folder.path, release(), 'text');
  expect(note).toMatchObject({ file: provenanceFile });
  expect(note).not.toHaveProperty('before');
  writeFileSync(join(folder.path, provenanceFile), note?.after ?? '');
  expect(readProvenance(folder.path)).toMatchObject({ release: '2026.04', format: '6.0.0' });
  expect(noteProvenance(folder.path, release(), 'text')).toBeUndefined();
  expect(noteProvenance(folder.path, release(), 'other')).toMatchObject({ before: note?.after });
});

it('a note that is damaged is none', () => {
  for (const text of ['{', 'release: [x]\n', '']) {
    writeFileSync(join(folder.path, provenanceFile), text);
    expect(readProvenance(folder.path)).toBeUndefined();
  }
});
