import { describe, expect, it } from 'vitest';
import type { RelationRow } from '../../../../plugins/knowledge-base/site/contract.ts';
import { columnsOf, groupsOf, shownRows } from '../../../../src/components/relationTable.ts';

const row = (id: string, name: string, more: Partial<RelationRow> = {}): RelationRow => ({
  object: { kind: 'mitigation', kindLabel: 'Mitigation', id, name, url: `/${id}/` },
  facts: {},
  entries: [{ html: '', also: {}, attributes: {} }],
  ...more,
});
const ids = (rows: readonly RelationRow[]) => rows.map(({ object }) => object.id);
const byId = { column: 'ID', descending: false };

const rows = [
  row('M1', 'Watch', { facts: { Category: 'Policy', Date: '2024' }, group: 'Policy' }),
  row('M2', 'Alarm', {
    facts: { Category: 'Technical', Date: '2023' },
    group: 'Technical',
    entries: [{ html: '<p>rings at <em>night</em></p>', also: {}, attributes: {} }],
  }),
  row('M3', 'Lock', { facts: { Date: '2025' } }),
];

describe('shownRows', () => {
  it.each([
    ['', ['M1', 'M2', 'M3']],
    ['lock', ['M3']],
    ['m2', ['M2']],
    ['night rings', ['M2']],
    ['policy 2024', ['M1']],
    ['em', []],
  ])('should find by %j', (filter, expected) => {
    expect(ids(shownRows(rows, filter, byId))).toEqual(expected);
  });

  it.each([
    [{ column: 'ID', descending: true }, ['M3', 'M2', 'M1']],
    [{ column: 'Name', descending: false }, ['M2', 'M3', 'M1']],
    [{ column: 'Date', descending: true }, ['M3', 'M1', 'M2']],
  ])('should sort by %j', (order, expected) => {
    expect(ids(shownRows(rows, '', order))).toEqual(expected);
  });
});

describe('columnsOf', () => {
  it('should name the facts of all rows, without what their group says already', () => {
    expect(columnsOf(rows)).toEqual(['Date']);
  });
});

describe('groupsOf', () => {
  it('should put rows into their groups, the others last', () => {
    expect(groupsOf(rows, byId).map(({ group, rows: own }) => [group, ids(own)])).toEqual([
      ['Policy', ['M1']],
      ['Technical', ['M2']],
      ['Others', ['M3']],
    ]);
  });

  it('should have none where another order is asked for, or all would be alike', () => {
    expect(groupsOf(rows, { column: 'Name', descending: false })).toEqual([{ rows }]);
    expect(groupsOf(rows.slice(0, 1), byId)).toEqual([{ rows: rows.slice(0, 1) }]);
  });
});
