import { describe, expect, it } from 'vitest';
import {
  allIds,
  contentReleases,
  historyOf,
  latestKnownRelease,
  type IdHistory,
} from '../../../plugins/atlas/history/history.ts';
import { kindOfId } from '../../../plugins/atlas/ids.ts';

const histories = allIds().flatMap((id) => historyOf(id) ?? []);

describe('historyOf', () => {
  it.each<[what: string, expected: IdHistory]>([
    [
      'an id that never changed',
      {
        id: 'AML.TA0002',
        kind: 'tactic',
        name: 'Reconnaissance',
        formerNames: [],
        status: 'active',
        replacedBy: [],
        since: '2021.12',
      },
    ],
    [
      'two renames',
      {
        id: 'AML.TA0001',
        kind: 'tactic',
        name: 'AI Attack Adaptation',
        formerNames: ['ML Attack Staging', 'AI Attack Staging'],
        status: 'active',
        replacedBy: [],
        since: '2021.05',
      },
    ],
    [
      'a retired id with a successor',
      {
        id: 'AML.T0019',
        kind: 'technique',
        name: 'Publish Poisoned Datasets',
        formerNames: [],
        status: 'retired',
        replacedBy: ['AML.T0115.000'],
        since: '2021.05',
        retiredIn: '2026.07',
      },
    ],
    [
      'an id that was given out twice',
      {
        id: 'AML.T0006',
        kind: 'technique',
        name: 'Active Scanning',
        formerNames: [],
        status: 'active',
        replacedBy: [],
        since: '2022.03',
        reusedFrom: {
          name: 'Replicate ML Model',
          formerNames: [],
          replacedBy: ['AML.T0005.001'],
          retiredIn: '2021.12',
        },
      },
    ],
    [
      'an id that was given out twice, without a successor',
      {
        id: 'AML.CS0015',
        kind: 'case-study',
        name: 'Compromised PyTorch Dependency Chain',
        formerNames: [],
        status: 'active',
        replacedBy: [],
        since: '2023.01',
        reusedFrom: {
          name: 'Kaspersky - DeepQuarantine Poisoning',
          formerNames: [],
          replacedBy: [],
          retiredIn: '2022.03',
        },
      },
    ],
  ])('knows %s', (_what, expected) => {
    expect(historyOf(expected.id)).toEqual(expected);
  });

  it.each(['AML.T0009', 'AML.T9999', 'aml.t0019', '', 'constructor'])('has no %j', (id) => {
    expect(historyOf(id)).toBeUndefined();
  });
});

describe('the table of ids', () => {
  it('counts what release 2026.09 has', () => {
    const active = histories.filter(({ status }) => status === 'active');
    const count = (pattern: RegExp) => active.filter(({ id }) => pattern.test(id)).length;
    expect({
      tactics: count(/\.TA/),
      techniques: count(/\.T\d{4}$/),
      subTechniques: count(/\.T\d{4}\./),
      mitigations: count(/\.M/),
      caseStudies: count(/\.CS/),
    }).toEqual({
      tactics: 16,
      techniques: 120,
      subTechniques: 88,
      mitigations: 40,
      caseStudies: 73,
    });
  });

  it('lists every id once, in the form of its kind', () => {
    expect(new Set(allIds()).size).toBe(allIds().length);
    for (const { id, kind } of histories) expect(kindOfId(id), id).toBe(kind);
  });

  it('retires ids in favour of active ones', () => {
    const retired = histories.filter(({ status }) => status === 'retired');
    expect(retired.map(({ id }) => id).sort()).toEqual([
      'AML.T0019',
      'AML.T0045',
      'AML.T0058',
      'AML.T0104',
    ]);
    for (const { replacedBy } of retired) {
      expect(replacedBy.map((id) => historyOf(id)?.status)).toEqual(['active']);
    }
  });

  it('names releases no later than the last that it knows', () => {
    for (const { id, since, retiredIn = since } of histories) {
      expect(since, id).toMatch(/^20\d\d\.\d\d$/);
      expect(retiredIn >= since && retiredIn <= latestKnownRelease, id).toBe(true);
    }
  });

  it('never lists a name among its own former names', () => {
    for (const { id, name, formerNames } of histories) {
      expect(formerNames, id).not.toContain(name);
      expect(new Set(formerNames).size, id).toBe(formerNames.length);
    }
  });
});

it.each([
  ['2.0.0', '2021.05'],
  ['3.0.0', '2022.03'],
  ['5.6.0', '2026.04'],
  ['2026.07', undefined],
])('takes the flat version %s for the content release %s', (version, release) => {
  expect(contentReleases.get(version)).toBe(release);
});
