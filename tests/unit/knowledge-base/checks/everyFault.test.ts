import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import { buildKnowledgeBase, rulesOf } from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import { readVault } from '../../../../plugins/knowledge-base/vault/readVault.ts';
import { fixture } from '../links/baseOf.ts';
import { faults, type Place } from './everyFault.ts';

let copy = '';
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'every-fault-'));
  cpSync(fixture('every-fault'), copy, { recursive: true });
});
afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

async function check(directory: string): Promise<Place[]> {
  const vault = await readVault(directory);
  const { findings } = buildKnowledgeBase(vault, {
    vocabulary: atlasVocabulary,
    withoutDrafts: false,
  });
  return findings.map(({ place, rule }) => [place.path, place.line, place.column, rule]);
}

describe('the vault with every fault', () => {
  it('is reported fault by fault, in its place, and nothing else', async () => {
    expect(await check(fixture('every-fault'))).toEqual(faults);
  });

  it('is reported with a page of 5 MB as well', async () => {
    writeFileSync(join(copy, 'huge.md'), '# Huge\n\n'.concat('word '.repeat(1024 * 1024)));
    const size: Place = ['huge.md', 1, 1, 'page-size'];
    expect((await check(copy)).filter(([path]) => path === 'huge.md')).toEqual([size]);
    expect(await check(copy)).toHaveLength(faults.length + 1);
  });

  it('is reported with settings that cannot be read', async () => {
    writeFileSync(join(copy, '.knowledge-base.yaml'), 'rules:\n  broken-link: fatal\n');
    expect(await check(copy)).toEqual([['.knowledge-base.yaml', 2, 16, 'settings'], ...faults]);
  });

  it('holds every rule but those two', () => {
    const rules = new Set([...faults.map(([, , , rule]) => rule), 'page-size', 'settings']);
    expect([...rules].sort()).toEqual(Object.keys(rulesOf(atlasVocabulary)).sort());
  });
});
