import { expect, it } from 'vitest';
import { columnsOf } from '../../../../src/components/list/columns.ts';
import { sample } from './sample.ts';

it('has a column for the id where there are ids, for the name, and for each field that is one', () => {
  expect(columnsOf(sample).map(({ by, descending }) => [by, descending])).toEqual([
    ['id', false],
    ['name', false],
    ['colour', false],
    ['parts', true],
  ]);
  const rows = sample.rows.map((row) => {
    const { kind, kindLabel, name, url } = row.object;
    return { ...row, object: { kind, kindLabel, name, url } };
  });
  const fields = sample.fields.map((field) => ({ ...field, column: false }));
  expect(columnsOf({ ...sample, rows, fields }).map(({ by }) => by)).toEqual(['name']);
});
