import { expect, it } from 'vitest';
import { readFlat } from '../../../../plugins/atlas/release/flat.ts';
import { readFormat6 } from '../../../../plugins/atlas/release/format6.ts';
import { checkIntegrity } from '../../../../plugins/atlas/release/integrity.ts';
import { fixtureDocument, tuples } from './fixture.ts';

it.each<[string, typeof readFlat, [line: number, rule: string][]]>([
  ['small-flat.yaml', readFlat, []],
  ['small-format6.yaml', readFormat6, []],
  ['twice-in-list.yaml', readFlat, [[7, 'release-duplicate-id']]],
  [
    'odd-ids.yaml',
    readFormat6,
    [
      [5, 'release-id'],
      [9, 'release-id'],
      [11, 'release-id'],
    ],
  ],
  [
    'dangling-flat.yaml',
    readFlat,
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
    readFormat6,
    [
      [17, 'release-dangling'],
      [18, 'release-dangling'],
      [21, 'release-id'],
      [23, 'release-dangling'],
      [28, 'release-dangling'],
    ],
  ],
  ['brave-names.yaml', readFormat6, []],
  [
    'broken-names.yaml',
    readFormat6,
    [
      [6, 'release-name'],
      [8, 'release-name'],
      [10, 'release-name'],
      [12, 'release-name'],
    ],
  ],
])('checks %s', (name, read, expected) => {
  const document = fixtureDocument(name);
  checkIntegrity(read(document), document);
  const found = tuples(document.findings).sort(([, a], [, b]) => a - b);
  expect(found).toEqual(expected.map(([line, rule]) => [name, line, rule]));
});
