import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../plugins/atlas/import/folder.ts';
import { planImport } from '../../plugins/atlas/import/plan.ts';
import { parsePage, type Page } from '../../plugins/knowledge-base/vault/page.ts';
import { atlasVocabulary } from '../../plugins/atlas/vocabulary.ts';
import {
  docs,
  laterReleaseFile,
  releaseFile,
  releaseOf,
  skipNote,
  withoutReleases,
} from './corpus.ts';

describe.skipIf(withoutReleases)(`imports over the built-in corpus${skipNote}`, () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knowledge-base-corpus-'));
    await cp(docs, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('should change no byte when the same release comes again', async () => {
    const { pages } = planImport(releaseOf(releaseFile), await readFolder(folder), 'keep');
    expect(pages.filter(({ change }) => change !== 'unchanged').map(({ path }) => path)).toEqual(
      [],
    );
    expect(pages.filter(({ before, after }) => before !== after)).toEqual([]);
    expect(pages).toHaveLength(278);
  });

  it('should add, rename and retire with a later release, and leave every written section', async () => {
    const { pages } = planImport(releaseOf(laterReleaseFile), await readFolder(folder), 'keep');
    const of = (change: string): string[] =>
      pages.filter((page) => page.change === change).map(({ id }) => id);
    expect(of('retired').sort()).toEqual(['AML.T0019', 'AML.T0058', 'AML.T0104']);
    expect(of('created')).toHaveLength(48);
    const renamed = pages.find(({ id }) => id === 'AML.T0020');
    expect(renamed?.after).toContain('# AML.T0020: Training Data Poisoning');
    expect(renamed?.path).toContain('poison-training-data');

    const lost: string[] = [];
    for (const { path, before, after } of pages) {
      if (before === undefined) continue;
      const [old, now] = [before, after].map((text) =>
        parsePage({ path, text }, atlasVocabulary),
      ) as [Page, Page];
      if (proseOf(old).some((text) => !after.includes(text))) lost.push(path);
      expect(ownTitles(now), path).toEqual(expect.arrayContaining(ownTitles(old)));
    }
    expect(lost).toEqual([]);
    expect(await readFile(join(folder, 'glossary/model-artifact.md'), 'utf8')).toContain(
      'model artifact',
    );
  });
});

/** What somebody wrote: the description and the sections of the page's own, as they stand. */
function proseOf(page: Page): string[] {
  const own = page.sections.filter(({ row }) => !row).flatMap(({ nodes }) => nodes);
  return [...page.lead, ...own].map(({ position }) =>
    page.text.slice(position?.start.offset, position?.end.offset),
  );
}

function ownTitles(page: Page): string[] {
  return page.sections.filter(({ row }) => !row).map(({ title }) => title);
}
