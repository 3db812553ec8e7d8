import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formerIds } from '../../../plugins/atlas/search/formerIds.ts';
import { atlasVocabulary } from '../../../plugins/atlas/vocabulary.ts';
import { buildKnowledgeBase } from '../../../plugins/knowledge-base/knowledgeBase.ts';
import { createSearch } from '../../../plugins/knowledge-base/portable/search/engine.ts';
import {
  searchFilePath,
  type SearchFile,
} from '../../../plugins/knowledge-base/portable/search/searchFile.ts';
import { searchOf } from '../../../plugins/knowledge-base/search/siteSearch.ts';
import { readVault } from '../../../plugins/knowledge-base/vault/readVault.ts';
import { readQueries, recall } from '../../search/recall.ts';

describe('search over the built-in corpus', () => {
  it('should find what people look for: recall@1 ≥ 0.9, recall@5 ≥ 0.98', async () => {
    const vault = await readVault(resolve(__dirname, '../../../docs'));
    const base = buildKnowledgeBase(vault, { vocabulary: atlasVocabulary, withoutDrafts: true });
    const file = searchOf(base, formerIds).files()[searchFilePath] ?? '';
    const queries = readQueries();
    const { at1, at5, notFirst } = recall(createSearch(JSON.parse(file) as SearchFile), queries);
    const told = notFirst.map(({ query, place }) => `${query.query} (${String(place)})`).join('\n');
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(at1, told).toBeGreaterThanOrEqual(0.9);
    expect(at5, told).toBeGreaterThanOrEqual(0.98);
  });
});
