import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Prose } from '../../../../plugins/atlas/import/prose.ts';
import type { Release } from '../../../../plugins/atlas/release/model.ts';
import { readRelease } from '../../../../plugins/atlas/release/readRelease.ts';
import { atlasVocabulary } from '../../../../plugins/atlas/vocabulary.ts';
import {
  buildKnowledgeBase,
  type KnowledgeBase,
} from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import { folderPages, imported, planned, read, type Folder } from './imported.ts';

vi.setConfig({ testTimeout: 120_000 });

/** MITRE's releases and the first users' pages are not part of this repository. */
const shared = join(__dirname, '../../../../../shared');
const isThere = existsSync(join(shared, 'atlas')) && existsSync(join(shared, 'seeds'));
if (!isThere) process.stderr.write(`skipped: no releases and no seeds in ${shared}\n`);

const releases = new Map<string, Release>();
function load(file: string): Release {
  const known = releases.get(file);
  if (known) return known;
  const path = join(shared, 'atlas', file);
  const { release } = readRelease(readFileSync(path, 'utf8'), path);
  releases.set(file, release);
  return release;
}
const flat = () => load('ATLAS-5.6.1.yaml');
const april = () => load('v6/ATLAS-2026.04-reconstructed.yaml');
const september = () => load('v6/ATLAS-2026.09-reconstructed.yaml');

/** An import of 5.6.1 into an empty folder, made once for each mode. */
const fresh = new Map<Prose, Folder>();
function freshFolder(prose: Prose): Folder {
  const folder = fresh.get(prose) ?? imported(flat(), {}, prose);
  fresh.set(prose, folder);
  return folder;
}

function knowledgeBaseOf(folder: Folder): KnowledgeBase {
  const files = folderPages(folder).map(({ path, text }) => ({ path, text }));
  return buildKnowledgeBase(
    { directory: '', files, attachments: [], settings: { rules: {} }, findings: [] },
    { vocabulary: atlasVocabulary, withoutDrafts: false },
  );
}

const changesOf = (release: Release, folder: Folder, prose?: Prose) =>
  planned(release, folder, prose).filter(({ change }) => change !== 'unchanged');

describe.skipIf(!isThere)('release 5.6.1', () => {
  it('makes a page of every object', () => {
    const folder = freshFolder('source');
    expect(Object.keys(folder)).toHaveLength(278);
    expect(Object.values(folder).filter((text) => !/\n\n## Metadata\n/.test(text))).toEqual([]);
  });

  it.each(['source', 'keep'] as const)('states its relations and no others: %s', (prose) => {
    const { graph, findings } = knowledgeBaseOf(freshFolder(prose));
    const own = graph.relations.filter(({ inheritedFrom }) => !inheritedFrom);
    const key = (type: string, source: string, target: string) => [type, source, target].join(' ');
    const { techniques, mitigations, caseStudies } = flat();
    const wanted = [
      ...techniques.flatMap(({ id, tactics }) =>
        tactics.map((tactic) => key('achieves', id, tactic)),
      ),
      ...techniques.flatMap(({ id, parent }) => (parent ? [key('specializes', id, parent)] : [])),
      ...mitigations.flatMap(({ id, techniques: uses }) =>
        uses.map((use) => key('mitigates', id, use.id)),
      ),
      ...caseStudies.flatMap(({ id, steps }) =>
        steps.map((step) => key('employs', id, step.technique)),
      ),
    ];
    expect(own.map(({ type, source, target }) => key(type, source.id, target.id)).sort()).toEqual(
      wanted.sort(),
    );
    const count = (type: string) => own.filter((relation) => relation.type === type).length;
    expect(['mitigates', 'specializes', 'achieves', 'employs'].map(count)).toEqual([
      244, 69, 185, 449,
    ]);
    expect(own.every(({ type, declaredBy }) => type === 'employs' || declaredBy.size === 2)).toBe(
      true,
    );
    // Without the release's words, nothing but their absence is found.
    expect(findings.filter(({ rule }) => rule !== 'missing-prose')).toEqual([]);
  });

  it('states its steps in their order, with their tactics', () => {
    const folder = freshFolder('source');
    const pages = new Map(Object.values(folder).map((text) => [read(text).id, read(text)]));
    const { graph } = knowledgeBaseOf(folder);
    for (const { id, steps } of flat().caseStudies) {
      const own = graph.relations
        .filter(({ source, type }) => type === 'employs' && source.id === id)
        .sort((a, b) => (a.step?.number ?? 0) - (b.step?.number ?? 0));
      expect(own.map(({ target, also }) => [target.id, also['tactic']?.id])).toEqual(
        steps.map(({ technique, tactic }) => [technique, tactic]),
      );
      expect(pages.get(id)?.name).toBe(flat().caseStudies.find((study) => study.id === id)?.name);
    }
  });

  it.each(['source', 'keep'] as const)('changes no byte the second time: %s', (prose) => {
    expect(changesOf(flat(), freshFolder(prose), prose)).toEqual([]);
    expect(changesOf(flat(), freshFolder(prose), 'keep')).toEqual([]);
  });

  it('leaves none of its sentences where what stands is kept', () => {
    const { tactics, techniques, mitigations, caseStudies } = flat();
    const objects = [...tactics, ...techniques, ...mitigations, ...caseStudies];
    const wording = [
      ...objects.map(({ description }) => description),
      ...mitigations.flatMap((own) => own.techniques.map(({ text }) => text)),
      ...caseStudies.flatMap(({ steps }) => steps.map(({ account }) => account)),
    ];
    // Names of objects and of sources are facts, wherever they stand.
    const names = [
      ...objects.map(({ name }) => name),
      ...objects.flatMap(({ references }) => references.map(({ title }) => title)),
      ...caseStudies.flatMap(({ actor, target, reporter = '' }) => [actor, target, reporter]),
    ];
    const withoutAddresses = (text: string) => text.replace(/https?:[^\s)>"]+/g, '');
    const words = (text: string) =>
      withoutAddresses(text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string) => {
      const all = words(text);
      return all.slice(7).map((_, index) => all.slice(index, index + 8).join(' '));
    };
    const ofNames = new Set(names.flatMap(runs));
    const ofRelease = new Set(wording.flatMap(runs).filter((run) => !ofNames.has(run)));
    expect(ofRelease.size).toBeGreaterThan(10_000);
    const found = Object.values(freshFolder('keep')).flatMap((text) =>
      // Line by line: a list of names is no sentence.
      text.split('\n').flatMap(runs),
    );
    expect(found.filter((run) => ofRelease.has(run))).toEqual([]);
    expect(
      Object.values(freshFolder('source'))
        .flatMap(runs)
        .filter((run) => ofRelease.has(run)).length,
    ).toBeGreaterThan(10_000);
  });
});

describe.skipIf(!isThere)('the first users’ pages', () => {
  const seeds = (): Folder =>
    Object.fromEntries(
      readdirSync(join(shared, 'seeds'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => [
          `frameworks/atlas/${name.startsWith('manipulate') ? 'techniques/persistence/manipulate-ai-model' : 'mitigations'}/${name}`,
          readFileSync(join(shared, 'seeds', name), 'utf8'),
        ]),
    );

  it.each([undefined, 'keep', 'source'] as const)('stay byte for byte: %s', (prose) => {
    const folder = seeds();
    expect(Object.keys(folder)).toHaveLength(3);
    const after = imported(flat(), folder, prose);
    expect(after).toMatchObject(folder);
    expect(Object.keys(after)).toHaveLength(278);
    expect(changesOf(flat(), after, prose)).toEqual([]);
  });
});

describe.skipIf(!isThere)('release 2026.04 in format 6', () => {
  it('makes the same pages as 5.6.1, but for what the files say differently', () => {
    const pages = imported(april());
    expect(Object.keys(pages).sort()).toEqual(Object.keys(freshFolder('source')).sort());
  });

  it('over 5.6.1 adds what flat files do not know, and two relations that 5.6.1 misplaces', () => {
    const changes = changesOf(april(), freshFolder('source'), 'source');
    const kinds = new Set(changes.flatMap(({ notes }) => notes));
    expect([...kinds].sort()).toEqual([
      'Metadata: adds Created, Last Modified',
      'Metadata: adds Platforms',
      'Mitigations: new',
      'Techniques: adds AML.T0052.001',
      'description',
    ]);
    // The reconstructed file has lost the addresses of the citations in six case studies.
    expect(changes.filter(({ notes }) => notes.includes('description'))).toHaveLength(6);
    const counts = changes.map(({ id }) => id.replace(/\d.*/, ''));
    const count = (kind: string) => counts.filter((own) => own === kind).length;
    // 170 techniques have platforms now, 57 case studies dates; AML.M0018 and AML.M0034 one more use.
    expect(['AML.T', 'AML.CS', 'AML.M', 'AML.TA'].map(count)).toEqual([170, 57, 2, 0]);
  });
});

describe.skipIf(!isThere)('release 2026.09 over 2026.04', () => {
  const retired = 'frameworks/atlas/techniques/resource-development/publish-poisoned-datasets.md';
  const notes = '\n## Our notes\n\nStays [[frameworks/atlas/tactics/impact]].\n';
  const before = (): Folder => {
    const folder = imported(april());
    return { ...folder, [retired]: (folder[retired] ?? '') + notes };
  };

  it('adds, renames and retires, and leaves an author’s section in place', () => {
    const folder = before();
    const changes = planned(september(), folder);
    const of = (change: string) => changes.filter((page) => page.change === change);
    expect(of('created')).toHaveLength(38 + 5 + 5);
    expect(
      of('retired')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['AML.T0019', 'AML.T0058', 'AML.T0104']);
    const after = imported(september(), folder);
    for (const [id, successor] of [
      ['AML.T0019', 'AML.T0115.000'],
      ['AML.T0058', 'AML.T0115.001'],
      ['AML.T0104', 'AML.T0115.002'],
    ]) {
      const page = read(changes.find((own) => own.id === id)?.after ?? '');
      expect(page.facts.get('Status')?.value).toBe('retired in 2026.07');
      expect(page.facts.get('Replaced By')?.link?.label).toMatch(`${successor ?? ''}: `);
    }
    expect(after[retired]?.endsWith(notes)).toBe(true);
    const renamed = september().techniques.filter(({ id, name }) =>
      april().techniques.some((own) => own.id === id && own.name !== name),
    );
    expect(renamed.length).toBeGreaterThan(3);
    for (const { id, name } of renamed) {
      const page = changes.find((own) => own.id === id);
      expect(Object.keys(folder)).toContain(page?.path);
      expect(read(page?.after ?? '')).toMatchObject({ id, name, title: `${id}: ${name}` });
    }
    expect(changesOf(september(), after)).toEqual([]);
  });

  it('leaves a vault without contradictions', () => {
    const { findings } = knowledgeBaseOf(imported(september(), before(), 'source'));
    const rules = new Set(findings.map(({ rule }) => rule));
    // The file has new objects without their texts, and some without their relations.
    for (const rule of ['missing-prose', 'orphan-page']) rules.delete(rule);
    expect([...rules]).toEqual([]);
  });

  it('and back again brings the retired ones back, and leaves alone what is newer', () => {
    const after = imported(september(), before());
    const back = planned(april(), after);
    const page = back.find(({ id }) => id === 'AML.T0019');
    expect(page?.after).not.toContain('**Status:**');
    expect(page?.after).not.toContain('**Replaced By:**');
    expect(back.some(({ id }) => id.startsWith('AML.T0115'))).toBe(false);
  });
});
