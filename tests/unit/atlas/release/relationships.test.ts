import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../plugins/atlas/release/document.ts';
import { readRelationships } from '../../../../plugins/atlas/release/relationships.ts';
import { asRecord } from '../../../../plugins/atlas/release/shapes.ts';
import { tuples } from './fixture.ts';

function read(relationships: string) {
  const document = openDocument(`relationships:\n${relationships}`, 'x.yaml');
  const value = asRecord(document.value)['relationships'];
  return { ...readRelationships(value, document), findings: document.findings };
}

describe('readRelationships', () => {
  const { from, ofType, mentions, findings } = read(
    `
  AML.T0001.000:
    achieves:
    - target: AML.TA0002
    - target: AML.TA0001
    specializes:
    - {source: AML.T0001.000, target: AML.T0001, relationship-type: specializes}
  AML.M0001: null
  ATLAS-matrix:
    sequences:
    - {target: AML.TA0001, position: 2}
`.slice(1),
  );
  const targets = (source: string, type: Parameters<typeof from>[1]) =>
    from(source, type).map(({ target }) => target.value);

  it('gives the edges of a type that leave an object, in the order of the file', () => {
    expect(targets('AML.T0001.000', 'achieves')).toEqual(['AML.TA0002', 'AML.TA0001']);
    expect(targets('AML.T0001.000', 'specializes')).toEqual(['AML.T0001']);
    expect(targets('AML.T0001.000', 'employs')).toEqual([]);
    expect(targets('AML.M0001', 'mitigates')).toEqual([]);
    expect(targets('AML.M9999', 'mitigates')).toEqual([]);
  });

  it('gives all edges of a type', () => {
    expect(ofType('sequences').map(({ value }) => value.position)).toEqual(['2']);
  });

  it('takes it for granted that sources and the tactics of the matrix are there', () => {
    expect(mentions.map(({ id, kind }) => [id.value, kind])).toEqual([
      ['AML.T0001.000', 'technique'],
      ['AML.TA0001', 'tactic'],
    ]);
  });

  it('finds nothing wrong with that', () => {
    expect(findings).toEqual([]);
  });

  it.each<[string, [string, number, string][]]>([
    ['  AML.T0001: [x]', [['x.yaml', 2, 'release-shape']]],
    ['  AML.T0001:\n    resembles: [x]', [['x.yaml', 3, 'release-wart-relation']]],
    ['  AML.T0001:\n    constructor: [x]', [['x.yaml', 3, 'release-wart-relation']]],
    ['  AML.T0001:\n    achieves: x', [['x.yaml', 3, 'release-shape']]],
    ['  AML.T0001:\n    achieves:\n    - {}', [['x.yaml', 4, 'release-shape']]],
    ['  AML.T0001:\n    achieves:\n    - {target: a, source: b}', [['x.yaml', 4, 'release-shape']]],
    [
      '  AML.T0001:\n    achieves:\n    - {target: a, relationship-type: employs}',
      [['x.yaml', 4, 'release-shape']],
    ],
    ['  AML.CS0001:\n    employs:\n    - target: a', [['x.yaml', 4, 'release-shape']]],
    [
      '  AML.CS0001:\n    employs:\n    - target: a\n      tactic: b\n      step-id: last',
      [['x.yaml', 6, 'release-shape']],
    ],
    [
      '  ATLAS-matrix:\n    sequences:\n    - target: a\n      position: first',
      [['x.yaml', 5, 'release-shape']],
    ],
  ])('reports %j', (relationships, expected) => {
    expect(tuples(read(relationships).findings)).toEqual(expected);
  });
});
