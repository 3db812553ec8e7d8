import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../plugins/knowledge-base/knowledgeBase.ts';
import { lockEntries } from '../../plugins/knowledge-base/published/lockEntries.ts';
import { lockEntry } from '../../plugins/knowledge-base/published/lockFile.ts';
import type { Vault } from '../../plugins/knowledge-base/vault/readVault.ts';
import { corpus } from './corpus.ts';

describe('what was published of the built-in pages', () => {
  let vault: Vault;
  let base: KnowledgeBase;
  beforeAll(async () => {
    ({ vault, base } = await corpus());
  });

  it('is listed, and stands', () => {
    expect(vault.published?.length).toBeGreaterThan(2500);
    expect(base.findings.filter(({ rule }) => rule.startsWith('lost-'))).toEqual([]);
  });

  it('is all that there is: `npm run publish:lock` adds what is new', () => {
    const listed = new Set(vault.published?.map(lockEntry));
    const missing = lockEntries(base).filter((entry) => !listed.has(entry));
    expect(missing).toEqual([]);
  });
});
