import { describe, expect, it } from 'vitest';
import {
  coverTactics,
  rankMitigations,
} from '../../../../../plugins/atlas/portable/coverage/coverage.ts';
import {
  checklist,
  checklistRows,
  coverageList,
  coverageRows,
  type Words,
} from '../../../../../plugins/atlas/portable/coverage/report.ts';
import { technique } from '../technique.ts';

const words: Words = {
  nameOf: (id) => ({ id, name: `The [${id}] <b>`, url: `/m/${id} x/` }),
  reasonOf: (mitigation, id) => `Because *${mitigation}*\nstops ${id}`,
  origin: 'https://kb.example',
};
const picked = [
  technique('AML.T0001.000', {
    name: 'Part',
    parentName: 'Whole',
    parentId: 'AML.T0001',
    inherited: ['AML.M0001'],
  }),
  technique('AML.T0009', { name: 'Bare' }),
];
const ranked = rankMitigations(picked);
const coverage = coverTactics(['AML.TA0001'], picked, new Set(['AML.M0001']));
const tacticOf = (id: string) => ({ id, name: 'First', url: `/${id}/` });

describe('the report', () => {
  it('is a Markdown checklist whose names mean nothing but themselves', () => {
    expect(checklist(picked, ranked, words)).toBe(`# Mitigations by technique

Picked techniques:

- [AML.T0001.000: Whole: Part](<https://kb.example/AML.T0001.000/>)
- [AML.T0009: Bare](<https://kb.example/AML.T0009/>)

## Mitigations, those that cover the most first

- [ ] [AML.M0001: The \\[AML.M0001\\] \\<b\\>](<https://kb.example/m/AML.M0001%20x/>), covers 1 of 2
  - AML.T0001.000: Whole: Part (inherited through AML.T0001): Because \\*AML.M0001\\* stops AML.T0001

## Without any mitigation

- [AML.T0009: Bare](<https://kb.example/AML.T0009/>)
`);
  });

  it('has a row for each pair, and for each technique without a mitigation', () => {
    expect(checklistRows(picked, ranked, words).slice(1)).toEqual([
      [
        'AML.M0001',
        'The [AML.M0001] <b>',
        '1',
        '2',
        'AML.T0001.000',
        'Whole: Part',
        'inherited',
        'AML.T0001',
        'Because *AML.M0001*\nstops AML.T0001',
      ],
      ['', '', '', '2', 'AML.T0009', 'Bare', 'none', '', ''],
    ]);
  });

  it('tells the other way round what is covered and what remains', () => {
    const text = coverageList([words.nameOf('AML.M0001')], coverage, tacticOf, words);
    expect(text).toContain('## AML.TA0001: First: 1 of 2 covered');
    expect(text).toContain('- [x] [AML.T0001.000: Whole: Part]');
    expect(text).toContain('AML.M0001 (inherited through AML.T0001)');
    expect(text).toContain('- [ ] [AML.T0009: Bare]');
    expect(coverageRows(coverage, words).map((row) => row[5])).toEqual([
      'How',
      'inherited',
      'none',
    ]);
  });

  it('has as many cells in each row as the head', () => {
    for (const rows of [checklistRows(picked, ranked, words), coverageRows(coverage, words)]) {
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    }
  });
});
