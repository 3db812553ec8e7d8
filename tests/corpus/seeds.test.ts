import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atlasVocabulary } from '../../plugins/atlas/vocabulary.ts';
import {
  buildKnowledgeBase,
  type KnowledgeBase,
} from '../../plugins/knowledge-base/knowledgeBase.ts';
import { createRenderer } from '../../plugins/knowledge-base/render/renderer.ts';
import type { PageData, RelationRow } from '../../plugins/knowledge-base/site/contract.ts';
import { siteRoutes } from '../../plugins/knowledge-base/site/routes.ts';
import { readVault } from '../../plugins/knowledge-base/vault/readVault.ts';
import { corpus, docs, seedFolder, skipNote, withoutReleases } from './corpus.ts';

/** The first users' pages, each in place of the page of the same object. */
async function vaultWithSeeds(folder: string): Promise<string[]> {
  await cp(docs, folder, { recursive: true });
  const { base } = await corpus();
  const seeds = (await readdir(seedFolder)).filter((file) => file.endsWith('.md'));
  const paths: string[] = [];
  for (const seed of seeds) {
    const text = await readFile(join(seedFolder, seed), 'utf8');
    const id = /AML\.[A-Z]+\d{4}(?:\.\d{3})?/.exec(text)?.[0] ?? '';
    const there = base.catalog.nodes.get(id)?.page?.path ?? '';
    await rm(join(folder, there));
    paths.push(join(dirname(there), seed));
    await writeFile(join(folder, dirname(there), seed), text);
  }
  return paths;
}

describe.skipIf(withoutReleases)(`the first users’ pages, word for word${skipNote}`, () => {
  let folder: string;
  let seeds: string[];
  let base: KnowledgeBase;
  let pages: Map<string, PageData>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knowledge-base-seeds-'));
    seeds = await vaultWithSeeds(folder);
    base = buildKnowledgeBase(await readVault(folder), {
      vocabulary: atlasVocabulary,
      withoutDrafts: true,
    });
    const renderer = createRenderer({
      pages: base.pages,
      outcomes: base.outcomes,
      baseUrl: '/',
      sizeOf: () => undefined,
    });
    const routes = siteRoutes({
      base,
      renderer,
      baseUrl: '/',
      editUrlOf: () => undefined,
      lastUpdateOf: () => undefined,
    });
    const data = routes.map((route) => route.data as PageData).filter(({ id }) => id !== undefined);
    pages = new Map(data.map((page) => [page.id ?? '', page]));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('should open the page of the id in the label with every wiki-link', () => {
    const outcomes = base.pages
      .filter(({ path }) => seeds.includes(path))
      .flatMap(({ links }) => links.map((link) => base.outcomes.get(link)));
    const elsewhere = outcomes.filter((outcome) => {
      const labelled = /AML\.[A-Z]+\d{4}(?:\.\d{3})?/.exec(outcome?.link.label ?? '')?.[0];
      const arrives = outcome?.destination?.node;
      return labelled === undefined ? !arrives : arrives?.id !== labelled;
    });
    expect(elsewhere.map((outcome) => outcome?.link.source)).toEqual([]);
    expect(outcomes).toHaveLength(27);
  });

  it('should resolve every path that they write', () => {
    const broken = base.findings.filter(
      ({ rule, place }) => seeds.includes(place.path) && rule !== 'missing-prose',
    );
    expect(broken.map(({ rule, place, message }) => [rule, place.line, message])).toEqual([]);
  });

  it('should list the 11 techniques of AML.M0019, and AML.M0019 on each of them with its sentence', async () => {
    const seed = await readFile(
      join(seedFolder, 'control-access-to-ai-models-and-data-in-production.md'),
      'utf8',
    );
    const sentences = new Map(
      [...seed.matchAll(/\|(AML\.T[\d.]+): [^\]]+\]\] — (.+)$/gm)].map(([, id = '', text = '']) => [
        id,
        text,
      ]),
    );
    const listed = rowsOf(pages.get('AML.M0019'), 'techniques');
    expect(listed.map(({ object }) => object.id).sort()).toEqual([...sentences.keys()].sort());
    expect(listed).toHaveLength(11);
    for (const [id, sentence] of sentences) {
      const row = rowsOf(pages.get(id), 'mitigations').find(
        ({ object }) => object.id === 'AML.M0019',
      );
      expect(row?.entries[0]?.html, id).toBe(`<p>${sentence}</p>`);
    }
  });
});

function rowsOf(page: PageData | undefined, anchor: string): readonly RelationRow[] {
  const part = page?.parts.find(
    (candidate) => 'anchor' in candidate && candidate.anchor === anchor,
  );
  return part?.type === 'relations' ? part.rows : [];
}
