import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { allIds, historyOf } from '../../../../plugins/atlas/history/history.ts';
import { kindOfId, parentId } from '../../../../plugins/atlas/ids.ts';
import type { Release } from '../../../../plugins/atlas/release/model.ts';
import { foldName } from '../../../../plugins/atlas/portable/references/foldName.ts';
import { readRelease } from '../../../../plugins/atlas/release/readRelease.ts';
import { errorsOf } from './fixture.ts';

const folder = join(__dirname, '../../../../../shared/atlas');
const absent = !existsSync(folder);
const title = `published releases${absent ? ` (SKIPPED: there is no ${folder})` : ''}`;

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function release(name: string): Release {
  return readRelease(text(name), name).release;
}

const objectsOf = ({ tactics, techniques, mitigations, caseStudies }: Release) => [
  ...tactics,
  ...techniques,
  ...mitigations,
  ...caseStudies,
];

/** The relations of a release, each as one string, sorted. */
function relationsOf({ tactics, techniques, mitigations, caseStudies }: Release) {
  return {
    sequences: tactics.map(({ id }) => id),
    achieves: techniques.flatMap((t) => t.tactics.map((id) => `${t.id} ${id}`)).sort(),
    specializes: techniques.flatMap((t) => (t.parent ? [`${t.id} ${t.parent}`] : [])).sort(),
    mitigates: mitigations.flatMap((m) => m.techniques.map(({ id }) => `${m.id} ${id}`)).sort(),
    employs: caseStudies
      .flatMap((c) => c.steps.map((s, index) => `${c.id} ${index} ${s.tactic} ${s.technique}`))
      .sort(),
  };
}

describe.skipIf(absent)(title, () => {
  describe('5.6.1, in the flat format', () => {
    const flat = absent ? undefined : release('ATLAS-5.6.1.yaml');

    it('is content release 2026.04', () => {
      expect([flat?.format, flat?.version]).toEqual(['5.6.0', '2026.04']);
    });

    it('has all objects', () => {
      expect({
        tactics: flat?.tactics.length,
        techniques: flat?.techniques.length,
        mitigations: flat?.mitigations.length,
        caseStudies: flat?.caseStudies.length,
      }).toEqual({ tactics: 16, techniques: 170, mitigations: 35, caseStudies: 57 });
    });

    it('has all relations', () => {
      const { achieves, specializes, mitigates, employs } = relationsOf(flat as Release);
      const ofSubs = achieves.filter((edge) => /^AML\.T\d{4}\./.test(edge));
      const pairs = employs.map((step) => step.replace(/ \d+ \S+ /, ' '));
      expect({
        achieves: [achieves.length, ofSubs.length],
        specializes: specializes.length,
        mitigates: [mitigates.length, new Set(mitigates).size],
        employs: [employs.length, new Set(pairs).size],
      }).toEqual({
        achieves: [111 + 74, 74],
        specializes: 69,
        mitigates: [244, 244],
        employs: [449, 440],
      });
    });

    it('has nothing left in its texts of how the format writes citations', () => {
      for (const { id, description } of objectsOf(flat as Release)) {
        expect(description, id).not.toMatch(/^\s*\[[^\]]+\]: http|\]\[\w/m);
      }
    });
  });

  describe('5.6.1 and the same content in format 6', () => {
    const [flat, six] = absent
      ? []
      : [release('ATLAS-5.6.1.yaml'), release('v6/ATLAS-2026.04-reconstructed.yaml')];

    it('has the same relations, but for two uses that stand among lifecycle phases in 5.6.1', () => {
      const [ours, theirs] = [relationsOf(flat as Release), relationsOf(six as Release)];
      const { mitigates, ...others } = theirs;
      expect(others).toEqual({ ...ours, mitigates: undefined });
      expect(mitigates.filter((edge) => !ours.mitigates.includes(edge))).toEqual([
        'AML.M0018 AML.T0052.001',
        'AML.M0034 AML.T0052.001',
      ]);
      expect(ours.mitigates.filter((edge) => !mitigates.includes(edge))).toEqual([]);
    });

    /** Where the two differ, apart from what one of the formats does not know. */
    const known: Readonly<Record<string, string>> = {
      // The conversion dropped the definitions of these citations and kept the citations.
      'AML.CS0016': 'description',
      'AML.CS0026': 'description',
      'AML.CS0047': 'description references',
      'AML.CS0048': 'description references',
      'AML.CS0050': 'description references',
      'AML.CS0056': 'description',
      // A trademark sign, spelt out in ASCII.
      'AML.CS0039': 'references',
      // The uses among lifecycle phases.
      'AML.M0018': 'techniques',
      'AML.M0034': 'techniques',
    };

    it('has the same objects, but for quotes, dashes and order', () => {
      const others = new Map(objectsOf(six as Release).map((object) => [object.id, object]));
      const differences = objectsOf(flat as Release).flatMap((object) => {
        const [ours, theirs] = [comparable(object), comparable(others.get(object.id))];
        const keys = Object.keys(ours).filter(
          (key) => JSON.stringify(ours[key]) !== JSON.stringify(theirs[key]),
        );
        return keys.length > 0 ? [[object.id, keys.sort().join(' ')]] : [];
      });
      expect(Object.fromEntries(differences)).toEqual(known);
      expect(others.size).toBe(objectsOf(flat as Release).length);
    });
  });

  it.each([
    ['ATLAS-5.4.0.yaml', '2026.02', [16, 155, 35, 52]],
    ['v6/ATLAS-2026.09-reconstructed.yaml', '2026.09', [16, 208, 40, 59]],
    ['v6/minimal-fixture.yaml', '2026.09', [1, 2, 1, 1]],
  ])('reads %s', (name, version, counts) => {
    const { tactics, techniques, mitigations, caseStudies, ...rest } = release(name);
    expect(rest.version).toBe(version);
    expect([tactics, techniques, mitigations, caseStudies].map(({ length }) => length)).toEqual(
      counts,
    );
  });

  it('finds the names of 2026.09 in the history of ids', () => {
    const names = objectsOf(release('v6/ATLAS-2026.09-reconstructed.yaml'));
    const differing = names.filter(
      ({ id, name }) => foldName(historyOf(id)?.name ?? '') !== foldName(name),
    );
    expect(differing).toEqual([]);
    const present = new Set(names.map(({ id }) => id));
    const missing = allIds().filter(
      (id) => historyOf(id)?.status === 'active' && !present.has(id) && !id.startsWith('AML.CS'),
    );
    expect(missing).toEqual([]);
  });

  it('refuses an excerpt for what its edges lead to, and reads it once that is there', async () => {
    const excerpt = text('v6/real-v6-excerpt.yaml');
    const errors = await errorsOf(() => readRelease(excerpt, 'excerpt'));
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['release-dangling']));

    const completed = parse(excerpt) as Record<'tactics' | 'techniques', Record<string, unknown>>;
    for (const { message } of errors) {
      const [id = ''] = message.split(' ');
      const kind = kindOfId(id) === 'tactic' ? 'tactics' : 'techniques';
      for (const each of [id, parentId(id) ?? id]) completed[kind][each] ??= { name: each };
    }
    const { release: read, findings } = readRelease(stringify(completed), 'completed');
    expect(findings).toEqual([]);
    const [, , study] = read.caseStudies;
    expect(study?.description).toMatch(/[^[]\[\\\[1\\\]\]\(https:.*\[\\\[2\\\]\]\(https:/s);
    expect(study?.description).toContain('[c for c in');
    expect(read.caseStudies[0]?.steps.map(({ technique }) => technique)).toEqual([
      'AML.T0000.001',
      'AML.T0002.000',
      'AML.T0005',
      'AML.T0043.003',
      'AML.T0042',
      'AML.T0015',
    ]);
  });

  it('has no text that reads as a wiki-link outside of raw HTML', () => {
    for (const name of ['ATLAS-5.6.1.yaml', 'v6/ATLAS-2026.09-reconstructed.yaml']) {
      const { mitigations, caseStudies, ...rest } = release(name);
      const texts = [
        ...objectsOf({ mitigations, caseStudies, ...rest }).map(({ description }) => description),
        ...mitigations.flatMap(({ techniques }) => techniques.map((use) => use.text)),
        ...caseStudies.flatMap(({ steps }) => steps.map(({ account }) => account)),
      ];
      expect(texts.filter((each) => /(?<!\\)\[\[/.test(each))).toEqual([]);
    }
  });
});

/** An object without what only format 6 knows, its lists sorted, its quotes and dashes in ASCII. */
function comparable(object: unknown): Readonly<Record<string, unknown>> {
  const json = JSON.stringify(object, (key, value: unknown) => {
    if (key === 'platforms') return undefined;
    if (typeof value === 'string') return foldName(value);
    if (key !== 'tactics' && key !== 'techniques') return value;
    return (value as unknown[]).map((each) => JSON.stringify(each)).sort();
  });
  const { created, modified, ...rest } = JSON.parse(json) as Record<string, unknown>;
  // Flat case studies have no dates of their own.
  return 'steps' in rest ? rest : { ...rest, created, modified };
}
