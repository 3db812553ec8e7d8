import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasObject, Release } from '../../plugins/atlas/release/model.ts';
import type { KnowledgeBase } from '../../plugins/knowledge-base/knowledgeBase.ts';
import type { Page } from '../../plugins/knowledge-base/vault/page.ts';
import { fold } from '../../plugins/knowledge-base/vault/paths.ts';
import { corpus, releaseFile, releaseOf, skipNote, withoutReleases } from './corpus.ts';

describe.skipIf(withoutReleases)(
  `the facts of docs/, held against release 5.6.1${skipNote}`,
  () => {
    let release: Release;
    let base: KnowledgeBase;

    beforeAll(async () => {
      release = releaseOf(releaseFile);
      ({ base } = await corpus());
    });

    const pageOf = (id: string): Page | undefined => base.catalog.nodes.get(id)?.page;
    const fact = (id: string, label: string): string | undefined =>
      pageOf(id)?.facts.get(label)?.value;
    const objects = (): AtlasObject[] => [
      ...release.tactics,
      ...release.techniques,
      ...release.mitigations,
      ...release.caseStudies,
    ];
    const relations = (type: string): string[] =>
      base.graph.relations
        .filter((relation) => relation.type === type)
        .map(({ source, target, step }) => [source.id, target.id, step?.number ?? ''].join(' '))
        .sort();

    it('should have a page for every object, under its name', () => {
      const different = objects().filter(
        ({ id, name }) => fold(pageOf(id)?.name ?? '') !== fold(name),
      );
      expect(different.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
      expect(objects()).toHaveLength(278);
    });

    it('should state the dates, the counterparts in ATT&CK, and the references', () => {
      const wrong = objects().flatMap(({ id, created, modified, attackReference, references }) => {
        const page = pageOf(id);
        const listed = page?.sections.flatMap(({ data }) => data?.references ?? []) ?? [];
        const stated = [
          fact(id, 'Created'),
          fact(id, 'Last Modified'),
          fact(id, 'MITRE ATT&CK Reference'),
          ...listed.map(({ url }) => url),
        ];
        const known = [created, modified, attackReference?.id, ...references.map(({ url }) => url)];
        return JSON.stringify(stated) === JSON.stringify(known) ? [] : [{ id, stated, known }];
      });
      expect(wrong).toEqual([]);
    });

    it('should state the titles of the references', () => {
      const wrong = objects().flatMap(({ id, references }) => {
        const listed = pageOf(id)?.sections.flatMap(({ data }) => data?.references ?? []) ?? [];
        return references.flatMap(({ title, url }, index) =>
          fold(listed[index]?.title ?? '') === fold(title || url) ? [] : [`${id} ${title}`],
        );
      });
      expect(wrong).toEqual([]);
    });

    it('should state the maturity of techniques', () => {
      const wrong = release.techniques.filter(
        ({ id, maturity }) => fact(id, 'Maturity') !== maturity,
      );
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });

    it('should state the categories and the phases of mitigations', () => {
      const wrong = release.mitigations.filter(
        ({ id, categories, lifecyclePhases }) =>
          fact(id, 'Category') !== categories.join(', ') ||
          fact(id, 'ML Lifecycle') !== lifecyclePhases.join(', '),
      );
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });

    it('should state when case studies happened, to whom, by whom, and who told', () => {
      const wrong = release.caseStudies.filter(
        ({ id, date, type, target, actor, reporter }) =>
          fact(id, 'Incident Date') !== date ||
          fact(id, 'Type') !== type ||
          fold(fact(id, 'Target') ?? '') !== fold(target) ||
          fold(fact(id, 'Actor') ?? '') !== fold(actor) ||
          fold(fact(id, 'Reporter') ?? '') !== fold(reporter ?? ''),
      );
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });

    it('should have the very relations of the release', () => {
      const { techniques, mitigations, caseStudies } = release;
      const expected = {
        achieves: techniques.flatMap(({ id, tactics }) =>
          tactics.map((tactic) => `${id} ${tactic} `),
        ),
        specializes: techniques.flatMap(({ id, parent }) => (parent ? [`${id} ${parent} `] : [])),
        mitigates: mitigations.flatMap((own) => own.techniques.map(({ id }) => `${own.id} ${id} `)),
        employs: caseStudies.flatMap(({ id, steps }) =>
          steps.map(({ technique }, index) => `${id} ${technique} ${String(index + 1)}`),
        ),
      };
      for (const [type, pairs] of Object.entries(expected)) {
        expect(relations(type), type).toEqual(pairs.sort());
      }
      expect(Object.values(expected).map(({ length }) => length)).toEqual([185, 69, 244, 449]);
    });

    it('should have the steps of procedures under their tactics', () => {
      const wrong = release.caseStudies.flatMap(({ id, steps }) => {
        const own = base.graph.relations.filter(
          ({ type, source }) => type === 'employs' && source.id === id,
        );
        return steps.flatMap(({ tactic }, index) => {
          const stated = own.find(({ step }) => step?.number === index + 1)?.also.tactic?.id;
          return stated === tactic ? [] : [`${id} step ${String(index + 1)}: ${String(stated)}`];
        });
      });
      expect(wrong).toEqual([]);
    });
  },
);
