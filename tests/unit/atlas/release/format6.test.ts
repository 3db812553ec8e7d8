import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../plugins/atlas/release/document.ts';
import { readFormat6 } from '../../../../plugins/atlas/release/format6.ts';
import { fixtureDocument, tuples } from './fixture.ts';

const frame = `
format-version: 6.0.0
collection: {version: '2026.10'}
tactics: {AML.TA0001: {name: One}, AML.TA0002: {name: Two}, AML.TA0003: {name: Three}}
techniques: {AML.T0001: {name: x}}
mitigations: null
case-studies: {AML.CS0001: {name: y, type: Exercise, date: '2020-01-01', date-granularity: Year}}
`.slice(1);

function read(relationships: string) {
  return readFormat6(openDocument(`${frame}relationships:\n${relationships}`, 'x.yaml'));
}

describe('readFormat6', () => {
  it('keeps the content release as it is written', () => {
    const { format, version } = read('  {}');
    expect([format, version]).toEqual(['6.0.0', '2026.10']);
  });

  it('sites what it reads', () => {
    const draft = readFormat6(fixtureDocument('small-format6.yaml'));
    expect(draft.techniques[0]?.tactics[1]).toEqual({
      value: 'AML.TA0001',
      path: ['relationships', 'AML.T0001', 'achieves', 1, 'target'],
    });
  });

  const tactics = ['AML.TA0001', 'AML.TA0002', 'AML.TA0003'];
  it.each<[string, readonly string[]]>([
    ['  {}', tactics],
    [
      '    - {target: AML.TA0002}\n    - {target: AML.TA0001}',
      ['AML.TA0002', 'AML.TA0001', 'AML.TA0003'],
    ],
    [
      '    - {target: AML.TA0001, position: 12}\n    - {target: AML.TA0002, position: 3}\n    - {target: AML.TA0003, position: 1}',
      ['AML.TA0003', 'AML.TA0002', 'AML.TA0001'],
    ],
  ])('puts the tactics in the order of %j', (sequences, expected) => {
    const relationships =
      sequences === '  {}' ? sequences : `  ATLAS-matrix:\n    sequences:\n${sequences}`;
    expect(read(relationships).tactics.map(({ id }) => id.value)).toEqual(expected);
  });

  it.each<[string, readonly (string | undefined)[], readonly string[]]>([
    ['step ids', ['S10', 'S02', 'S00'], ['c', 'b', 'a']],
    ['their list where they have no step ids', [undefined, undefined, undefined], ['a', 'b', 'c']],
    ['both', ['S01', undefined, 'S00'], ['c', 'a', 'b']],
  ])('puts steps in the order of %s', (_name, ids, expected) => {
    const edges = ids.map((id, index) => {
      const account = 'abc'[index];
      return `    - {target: AML.T0001, tactic: AML.TA0001, description: ${account}${id ? `, step-id: ${id}` : ''}}`;
    });
    const draft = read(`  AML.CS0001:\n    employs:\n${edges.join('\n')}`);
    expect(draft.caseStudies[0]?.steps.map(({ account }) => account.value)).toEqual(expected);
  });

  it('cuts the padding off dates', () => {
    expect(read('  {}').caseStudies[0]?.date).toBe('2020');
  });

  it('reports ids that are not their keys, and what is missing', () => {
    const ids = fixtureDocument('odd-ids.yaml');
    readFormat6(ids);
    expect(tuples(ids.findings)).toEqual([['odd-ids.yaml', 9, 'release-id']]);
    const shapes = fixtureDocument('without-relationships.yaml');
    readFormat6(shapes);
    expect(tuples(shapes.findings)).toEqual([['without-relationships.yaml', 1, 'release-shape']]);
  });
});
