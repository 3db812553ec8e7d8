import { describe, expect, it } from 'vitest';
import { kindLists } from '../../../../plugins/knowledge-base/site/lists.ts';
import type { TableData } from '../../../../plugins/knowledge-base/site/contract.ts';
import { object, type Files } from '../links/baseOf.ts';
import { contextOf } from './contextOf.ts';

const facts = (...lines: readonly string[]): string =>
  ['## Metadata', '', ...lines.map((line) => `- ${line}`)].join('\n');

const files: Files = {
  'in.md': `---\nsidebar_position: 2\n---\n\n${object('AML.TA0101', 'In')}`,
  'at.md': `---\nsidebar_position: 1\n---\n\n${object('AML.TA0102', 'At')}`,
  'door.md': object(
    'AML.T0101',
    'Door',
    facts('**Maturity:** feasible', '**Platforms:** Wood, Iron'),
    '## Sub-techniques\n\n- [[hinge]]\n\n## Tactics\n\n- [[in]]\n- [[at]]',
  ),
  'hinge.md': object('AML.T0101.000', 'Hinge', facts('**Maturity:** odd', '**Platforms:** Iron')),
  'wall.md': object('AML.T0102', 'Wall', facts('**Maturity:** realized')),
  'lock.md': object('AML.M0101', 'Lock', '## Techniques\n\n- [[door]] — it holds.'),
  'raid.md': object('AML.CS0101', 'Raid', facts('**Incident Date:** 2024-03')),
  'theft.md': object('AML.CS0102', 'Theft', facts('**Incident Date:** 2023')),
};

const [, techniques, , studies, terms] = kindLists(contextOf(files));

/** What a field of a list tells of each row, as labels. */
function told(list: TableData | undefined, name: string): (string | number)[][] {
  const at = list?.fields.findIndex((field) => field.name === name) ?? -1;
  return (list?.rows ?? []).map(({ cells }) => {
    const { values = [], count, parentCount } = cells[at] ?? {};
    return [
      ...values.map((value) => list?.fields[at]?.values[value]?.key ?? ''),
      ...(count === undefined ? [] : [count]),
      ...(parentCount === undefined ? [] : [parentCount]),
    ];
  });
}

describe('the fields of a list', () => {
  it.each([
    ['facts, with the parts of lists', techniques, 'platform', [['Iron', 'Wood'], ['Iron'], []]],
    [
      'facts in an order of their own',
      techniques,
      'maturity',
      [['feasible'], ['odd'], ['realized']],
    ],
    [
      'related objects in their order, inherited ones too',
      techniques,
      'tactic',
      [['AML.TA0102', 'AML.TA0101'], ['AML.TA0102', 'AML.TA0101'], []],
    ],
    [
      'counts, and those of the parent',
      techniques,
      'mitigated',
      [
        ['some', 1],
        ['parent', 0, 1],
        ['none', 0],
      ],
    ],
    ['years of dates', studies, 'year', [['2024'], ['2023']]],
  ])('tell %s', (_what, list, name, expected) => {
    expect(told(list, name)).toEqual(expected);
  });

  it('have their values in order: that of the vocabulary, then the alphabet', () => {
    const values = (name: string): string[] | undefined =>
      techniques?.fields.find((field) => field.name === name)?.values.map(({ label }) => label);
    expect(values('maturity')).toEqual(['realized', 'feasible', 'odd']);
    expect(values('tactic')).toEqual(['At', 'In']);
    expect(values('mitigated')).toEqual(['Direct', 'Only through the parent', 'None']);
  });

  it('are no column where they tell nothing, and no filter where they tell all the same', () => {
    const shown = techniques?.fields.map(({ name, column, filter }) => [name, column, filter]);
    expect(shown).toEqual([
      ['tactic', true, true],
      ['maturity', true, true],
      ['platform', false, true],
      ['mitigated', true, true],
      ['seen', false, false],
    ]);
    expect(terms?.fields.map(({ column, filter }) => [column, filter])).toEqual([[false, false]]);
  });
});
