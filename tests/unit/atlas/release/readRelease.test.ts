import { describe, expect, it } from 'vitest';
import type { Release } from '../../../../plugins/atlas/release/model.ts';
import { readRelease } from '../../../../plugins/atlas/release/readRelease.ts';
import { errorsOf, fixture, tuples } from './fixture.ts';

const small: Release = {
  format: '6.0.0',
  version: '2026.04',
  tactics: [
    {
      id: 'AML.TA0002',
      name: 'Looking Around',
      description: 'The adversary looks around.',
      references: [],
      created: '2022-01-24',
      modified: '2025-04-09',
      attackReference: { id: 'TA0043', url: 'https://attack.mitre.org/tactics/TA0043/' },
    },
    {
      id: 'AML.TA0001',
      name: 'Getting Ready',
      description: 'The adversary gets ready.',
      references: [],
      created: '2022-01-24',
      modified: '2025-04-09',
    },
  ],
  techniques: [
    {
      id: 'AML.T0001',
      name: 'Ask Politely',
      description:
        'Somebody who asks politely gets an answer [\\[1\\]](https://example.org/first "On Asking"), see [Getting Ready](/tactics/AML.TA0001).',
      references: [
        { title: 'On Asking', url: 'https://example.org/first' },
        { title: '', url: 'https://example.org/second' },
      ],
      created: '2022-01-24',
      modified: '2025-04-09',
      tactics: ['AML.TA0002', 'AML.TA0001'],
      maturity: 'demonstrated',
      platforms: ['Generative AI'],
    },
    {
      id: 'AML.T0001.000',
      name: 'In Writing',
      description: 'A letter does it.',
      references: [],
      created: '2022-01-24',
      modified: '2025-04-09',
      parent: 'AML.T0001',
      tactics: ['AML.TA0002', 'AML.TA0001'],
      maturity: 'feasible',
      platforms: [],
    },
  ],
  mitigations: [
    {
      id: 'AML.M0001',
      name: 'Do Not Answer',
      description: 'Silence is safe.',
      references: [],
      created: '2023-04-12',
      modified: '2025-04-09',
      categories: ['Technical - AI'],
      lifecyclePhases: ['AI Model Engineering', 'Deployment'],
      techniques: [
        { id: 'AML.T0001', text: 'Keep silent.' },
        { id: 'AML.T0001.000', text: 'Leave letters unopened.' },
      ],
    },
  ],
  caseStudies: [
    {
      id: 'AML.CS0001',
      name: 'The Letter',
      description: 'A letter was answered.[\\[1\\]](https://example.org/letter "The whole letter")',
      references: [
        { title: 'The whole letter', url: 'https://example.org/letter' },
        { title: 'The answer', url: 'https://example.org/answer' },
      ],
      type: 'incident',
      date: '2020-05',
      actor: 'A writer',
      target: 'An office',
      reporter: 'A reader',
      steps: [
        { tactic: 'AML.TA0002', technique: 'AML.T0001.000', account: 'The letter was written.' },
        {
          tactic: 'AML.TA0001',
          technique: 'AML.T0001',
          account: 'It was sent, and answered.',
        },
      ],
    },
  ],
};

describe('readRelease', () => {
  it('reads format 6', () => {
    expect(readRelease(fixture('small-format6.yaml'), 'x').release).toEqual(small);
  });

  it('reads the flat format into the same', () => {
    expect(readRelease(fixture('small-flat.yaml'), 'x').release).toEqual({
      ...small,
      format: '5.6.0',
      techniques: small.techniques.map((technique) => ({ ...technique, platforms: [] })),
    });
  });

  it('takes names as they are', () => {
    const { release, findings } = readRelease(fixture('brave-names.yaml'), 'x');
    expect(release.tactics.map(({ name }) => name)).toEqual([
      'Input/Output',
      'The "So-Called" Adversary\'s Move',
      '<script>alert(1)</script>',
      'No',
      '2024',
    ]);
    expect(findings).toEqual([]);
  });

  it('gives its findings in the order of the file', () => {
    const { findings } = readRelease(fixture('warts-format6.yaml'), 'x');
    const lines = findings.map(({ place }) => place.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('a release that cannot be read', () => {
  it.each<[string, [line: number, rule: string][]]>([
    ['not-yaml.yaml', [[5, 'release-syntax']]],
    ['alias-bomb.yaml', [[1, 'release-syntax']]],
    ['unknown-format.yaml', [[2, 'release-format']]],
    ['without-relationships.yaml', [[1, 'release-shape']]],
    [
      'odd-ids.yaml',
      [
        [5, 'release-id'],
        [9, 'release-id'],
        [11, 'release-id'],
      ],
    ],
    ['twice-in-list.yaml', [[7, 'release-duplicate-id']]],
    [
      'twice-in-map.yaml',
      [
        [7, 'release-duplicate-id'],
        [9, 'release-syntax'],
      ],
    ],
    [
      'dangling-flat.yaml',
      [
        [12, 'release-dangling'],
        [13, 'release-dangling'],
        [19, 'release-dangling'],
        [21, 'release-id'],
        [29, 'release-dangling'],
        [30, 'release-dangling'],
      ],
    ],
    [
      'dangling-format6.yaml',
      [
        [17, 'release-dangling'],
        [18, 'release-dangling'],
        [21, 'release-id'],
        [23, 'release-dangling'],
        [28, 'release-dangling'],
      ],
    ],
    [
      'broken-names.yaml',
      [
        [6, 'release-name'],
        [8, 'release-name'],
        [10, 'release-name'],
        [12, 'release-name'],
      ],
    ],
    [
      'odd-shapes.yaml',
      [
        [2, 'release-shape'],
        [4, 'release-shape'],
        [6, 'release-shape'],
        [10, 'release-shape'],
        [11, 'release-shape'],
        [12, 'release-shape'],
        [14, 'release-shape'],
        [20, 'release-shape'],
        [22, 'release-shape'],
      ],
    ],
  ])('%s', async (name, expected) => {
    const errors = await errorsOf(() => readRelease(fixture(name), name));
    expect(tuples(errors)).toEqual(expected.map(([line, rule]) => [name, line, rule]));
  });

  it.each([
    ['', 'nothing in it'],
    ['v6/ATLAS-latest.yaml', 'the text “v6/ATLAS-latest.yaml”'],
    ['[a, b]', 'a list'],
    ['format-version: 5.0.0', '`format-version: 5.0.0`'],
    ['type: bundle\nid: x', 'the keys type, id'],
  ])('says what it found in %j', async (text, found) => {
    const [error] = await errorsOf(() => readRelease(text, 'x'));
    expect(error?.message).toBe(`This is no known release format: ${found}.`);
  });
});
