import { describe, expect, it } from 'vitest';
import { idsInText } from '../../../../../plugins/atlas/portable/techniques/idsInText.ts';

const known = new Set([
  'AML.T0051',
  'AML.T0051.001',
  'AML.T0024',
  'AML.M0015',
  'AML.CS0016',
  'AML.TA0005',
]);
const retired = new Map(
  [
    { id: 'AML.T0006', name: 'Old', replacedBy: ['AML.T0024'] },
    { id: 'AML.T0007', name: 'Gone', replacedBy: [] },
  ].map((row) => [row.id, row]),
);
const find = (text: string) => idsInText(text, { has: (id) => known.has(id), retired });

describe('ids in a text', () => {
  it.each([
    ['Which cover AML.T0051.001, AML.T0024 together?', ['AML.T0051.001', 'AML.T0024']],
    ['aml.t0051.001 and Aml.T0051', ['AML.T0051.001', 'AML.T0051']],
    ['?t=T0051.001,t0024', ['AML.T0051.001', 'AML.T0024']],
    ['AML.T0024 AML.T0024 T0024', ['AML.T0024']],
    ['https://atlas.mitre.org/techniques/AML.T0051/', ['AML.T0051']],
    ['(AML.T0051).', ['AML.T0051']],
    ['XAML.T0051 AML.T00511 AML.T0051.0011 MT0051', []],
    ['', []],
  ])('finds the techniques of %j', (text, ids) => {
    expect(find(text).ids.technique).toEqual(ids);
  });

  it('tells the kinds apart', () => {
    expect(find('AML.M0015 against AML.TA0005, as in aml.cs0016').ids).toEqual({
      tactic: ['AML.TA0005'],
      technique: [],
      mitigation: ['AML.M0015'],
      'case-study': ['AML.CS0016'],
    });
  });

  it('leads from retired ids to their successors, and says what is unknown', () => {
    const { ids, retired: gone, unknown } = find('AML.T0006, AML.T0007, AML.T9999, T9998');
    expect(ids.technique).toEqual(['AML.T0024']);
    expect(gone.map(({ id }) => id)).toEqual(['AML.T0006', 'AML.T0007']);
    // Without AML. in front it may be anybody's id: ATT&CK has such ones.
    expect(unknown).toEqual(['AML.T9999']);
  });
});
