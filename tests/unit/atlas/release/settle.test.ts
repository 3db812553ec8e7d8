import { describe, expect, it } from 'vitest';
import { readFlat } from '../../../../plugins/atlas/release/flat.ts';
import { readFormat6 } from '../../../../plugins/atlas/release/format6.ts';
import { settle } from '../../../../plugins/atlas/release/settle.ts';
import { fixtureDocument, tuples } from './fixture.ts';

describe('settle', () => {
  const document = fixtureDocument('small-format6.yaml');
  const release = settle(readFormat6(document), document);

  it('gives a sub-technique the tactics of its parent', () => {
    expect(release.techniques[1]).toMatchObject({
      id: 'AML.T0001.000',
      parent: 'AML.T0001',
      tactics: ['AML.TA0002', 'AML.TA0001'],
    });
  });

  it('resolves the citations of an object', () => {
    expect(release.techniques[0]?.description).toBe(
      'Somebody who asks politely gets an answer [\\[1\\]](https://example.org/first "On Asking"), see [Getting Ready](/tactics/AML.TA0001).',
    );
  });

  it('leaves out what is not known', () => {
    expect(Object.keys(release.tactics[1] ?? {})).not.toContain('attackReference');
  });
});

it.each<[string, typeof readFlat, [line: number, rule: string][]]>([
  [
    'warts-flat.yaml',
    readFlat,
    [
      [7, 'release-wart-citation'],
      [9, 'release-wart-reference'],
      [12, 'release-wart-reference'],
      [13, 'release-wart-reference'],
      [24, 'release-wart-misplaced'],
      [29, 'release-wart-duplicate'],
    ],
  ],
  [
    'warts-format6.yaml',
    readFormat6,
    [
      [7, 'release-wart-link'],
      [8, 'release-wart-link'],
      [10, 'release-wart-link'],
      [10, 'release-wart-link'],
      [12, 'release-wart-link'],
      [12, 'release-wart-link'],
      [14, 'release-wart-link'],
      [14, 'release-wart-link'],
      [18, 'release-wart-citation'],
      [27, 'release-wart-relation'],
    ],
  ],
])('survives %s', (name, read, expected) => {
  const document = fixtureDocument(name);
  settle(read(document), document);
  const found = tuples(document.findings).sort(([, a], [, b]) => a - b);
  expect(found).toEqual(expected.map(([line, rule]) => [name, line, rule]));
});

it('keeps the first of two uses of one technique', () => {
  const document = fixtureDocument('warts-flat.yaml');
  const { mitigations } = settle(readFlat(document), document);
  expect(mitigations[0]?.techniques).toEqual([{ id: 'AML.T0001', text: 'Keep silent.' }]);
});
