import type { TableData, TableRow } from '../../../../plugins/knowledge-base/site/contract.ts';

/** `[id, name, colours, number of parts, parent]` */
type Short = readonly [string, string, readonly number[], number, number?];

const rows: readonly Short[] = [
  ['T1', 'Harbour', [0], 2],
  ['T1.1', 'Gate', [1], 0, 0],
  ['T2', 'crane', [0, 1], 0],
  ['T10', 'Lamp', [], 11],
];

/** A small list: two colours as values, parts as counts. */
export const sample: TableData = {
  kind: 'thing',
  title: 'Things',
  description: 'All things.',
  address: '/things/',
  fields: [
    {
      name: 'colour',
      label: 'Colour',
      column: true,
      filter: true,
      counts: false,
      values: [
        { key: 'red', label: 'red' },
        { key: 'blue', label: 'blue' },
      ],
    },
    {
      name: 'parts',
      label: 'Parts',
      column: true,
      filter: true,
      counts: true,
      values: [
        { key: 'some', label: 'Some' },
        { key: 'parent', label: 'Through the parent' },
        { key: 'none', label: 'None' },
      ],
    },
  ],
  rows: rows.map(([id, name, colours, count, parent]): TableRow => ({
    object: { kind: 'thing', kindLabel: 'Thing', id, name, url: `/${id}/` },
    description: `About a ${name}.`,
    ...(parent !== undefined && { parent }),
    cells: [
      { values: colours },
      {
        values: [count > 0 ? 0 : parent === undefined ? 2 : 1],
        count,
        ...(count === 0 && parent !== undefined && { parentCount: 2 }),
      },
    ],
  })),
};
