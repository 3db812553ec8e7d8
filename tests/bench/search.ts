import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { formerIds } from '../../plugins/atlas/search/formerIds.ts';
import { atlasVocabulary } from '../../plugins/atlas/vocabulary.ts';
import { buildKnowledgeBase } from '../../plugins/knowledge-base/knowledgeBase.ts';
import { createSearch } from '../../plugins/knowledge-base/portable/search/engine.ts';
import {
  searchFilePath,
  type SearchFile,
} from '../../plugins/knowledge-base/portable/search/searchFile.ts';
import { searchOf } from '../../plugins/knowledge-base/search/siteSearch.ts';
import { readVault } from '../../plugins/knowledge-base/vault/readVault.ts';
import { readQueries } from '../search/recall.ts';
import { writeCorpus, type Corpus } from './corpus.ts';
import type { SearchMeasurement, Size } from './rows.ts';

/** Weighs the files of search over some pages, and asks the queries of the list one by one. */
export async function measureSearch(
  corpus: Corpus,
  size: Size,
  runs: number,
  workspace: string,
): Promise<SearchMeasurement[]> {
  const docs = path.join(workspace, `search-${size}`);
  await writeCorpus(corpus, docs);
  const base = buildKnowledgeBase(await readVault(docs), {
    vocabulary: atlasVocabulary,
    withoutDrafts: true,
  });
  const { [searchFilePath]: index = '', ...texts } = searchOf(base, formerIds).files();
  const bytes = {
    index: gzipSync(index).length,
    texts: Object.values(texts).reduce((sum, text) => sum + gzipSync(text).length, 0),
  };
  return Array.from({ length: runs }, (): SearchMeasurement => {
    const begun = performance.now();
    const search = createSearch(JSON.parse(index) as SearchFile);
    const ready = (performance.now() - begun) / 1000;
    return { kind: 'search', site: 'project', size, ...bytes, ready, answer: slowAnswer(search) };
  });
}

function slowAnswer({ search }: ReturnType<typeof createSearch>): number {
  const times = readQueries()
    .map(({ query }) => {
      const begun = performance.now();
      search(query);
      return (performance.now() - begun) / 1000;
    })
    .sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}
