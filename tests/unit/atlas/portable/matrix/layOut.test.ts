import { describe, expect, it } from 'vitest';
import { layOut, type Layout } from '../../../../../plugins/atlas/portable/matrix/layOut.ts';
import { move } from '../../../../../plugins/atlas/portable/matrix/move.ts';
import { technique } from '../technique.ts';

const tactics = ['AML.TA0001', 'AML.TA0002', 'AML.TA0003'].map((id) => ({
  id,
  name: id,
  url: `/${id}/`,
}));
const both = ['AML.TA0001', 'AML.TA0002'];
const techniques = [
  technique('AML.T0001', { tactics: both }),
  technique('AML.T0001.000', { parentId: 'AML.T0001' }),
  technique('AML.T0001.001', { parentId: 'AML.T0001', tactics: both }),
  technique('AML.T0002'),
  // Its parent has another tactic: it stands by itself.
  technique('AML.T0002.000', { parentId: 'AML.T0002', tactics: ['AML.TA0003'] }),
];

/** What stands where, row by row; `"` for a cell that spans from elsewhere. */
function picture({ slots }: Layout): string[] {
  return slots.map((row, at) =>
    row
      .map((cell, column) =>
        !cell ? '-' : cell.row === at && cell.column === column ? cell.key.slice(7) : '"',
      )
      .join(' '),
  );
}

const flat = (open: string[]) => layOut(tactics, techniques, 'flat', (id) => open.includes(id));
const side = (open: string[]) => layOut(tactics, techniques, 'side', (id) => open.includes(id));

describe('the layout of the matrix', () => {
  it.each([
    ['closed', flat([]), ['T0001 T0001 T0002.000', 'T0002 - -']],
    [
      'flat',
      flat(['AML.T0001']),
      ['T0001 T0001 T0002.000', 'T0001.000 T0001.001 -', 'T0001.001 - -', 'T0002 - -'],
    ],
    [
      'side',
      side(['AML.T0001']),
      ['T0001 T0001.000 T0001 T0001.001 T0002.000', '" T0001.001 - - -', 'T0002 " - - -'],
    ],
    ['side, nothing opened', side(['AML.T0002']), ['T0001 T0001 T0002.000', 'T0002 - -']],
  ])('puts every technique into its place: %s', (_name, layout, rows) => {
    expect(picture(layout)).toEqual(rows);
    expect(layout.rowCount).toBe(rows.length);
  });

  it('counts with what is closed, and knows the place among siblings', () => {
    const { columns, cells } = flat(['AML.T0001']);
    expect(columns.map((column) => column.techniques.length)).toEqual([4, 2, 1]);
    expect(
      cells.map(({ key, position, of }) => `${key} ${String(position)}/${String(of)}`),
    ).toEqual([
      'TA0001-T0001 1/2',
      'TA0001-T0001.000 1/2',
      'TA0001-T0001.001 2/2',
      'TA0001-T0002 2/2',
      'TA0002-T0001 1/1',
      'TA0002-T0001.001 1/1',
      'TA0003-T0002.000 1/1',
    ]);
  });

  it('is empty without tactics', () => {
    expect(layOut([], techniques, 'flat', () => true)).toMatchObject({ rowCount: 0, cells: [] });
  });
});

describe('the keys of the matrix', () => {
  const moves: [Layout, string, string, string][] = [
    [flat([]), 'TA0001-T0001', 'ArrowDown', 'TA0001-T0002'],
    [flat([]), 'TA0001-T0002', 'ArrowDown', 'TA0001-T0002'],
    [flat([]), 'TA0001-T0002', 'ArrowUp', 'TA0001-T0001'],
    // A shorter column is entered at its end.
    [flat([]), 'TA0001-T0002', 'ArrowRight', 'TA0002-T0001'],
    [flat([]), 'TA0002-T0001', 'ArrowLeft', 'TA0001-T0001'],
    [flat([]), 'TA0001-T0001', 'ArrowLeft', 'TA0001-T0001'],
    [flat([]), 'TA0001-T0001', 'End', 'TA0003-T0002.000'],
    [flat([]), 'TA0003-T0002.000', 'Home', 'TA0001-T0001'],
    [flat(['AML.T0001']), 'TA0001-T0001', 'PageDown', 'TA0001-T0002'],
    [flat(['AML.T0001']), 'TA0001-T0002', 'PageUp', 'TA0001-T0001'],
    [flat(['AML.T0001']), 'TA0003-T0002.000', 'Control+End', 'TA0001-T0002'],
    [flat(['AML.T0001']), 'TA0001-T0002', 'Control+Home', 'TA0001-T0001'],
    [side(['AML.T0001']), 'TA0001-T0001', 'ArrowRight', 'TA0001-T0001.000'],
    [side(['AML.T0001']), 'TA0001-T0001', 'ArrowDown', 'TA0001-T0002'],
    [side(['AML.T0001']), 'TA0001-T0001.001', 'ArrowLeft', 'TA0001-T0001'],
    [side(['AML.T0001']), 'TA0001-T0001.001', 'ArrowDown', 'TA0001-T0002'],
    [side(['AML.T0001']), 'TA0001-T0002', 'ArrowRight', 'TA0002-T0001'],
  ];
  it.each(moves)('%#: from %s with %s to %s', (layout, from, key, to) => {
    const cell = layout.cells.find((own) => own.key === from);
    expect(cell).toBeDefined();
    if (!cell) return;
    const [name = '', control] = key.split('+').reverse();
    expect(move(layout, cell, name, control !== undefined)?.key).toBe(to);
  });

  it('leaves other keys alone', () => {
    const { cells } = flat([]);
    const [first] = cells;
    expect(first && move(flat([]), first, 'a', false)).toBeUndefined();
    expect(first && move(flat([]), first, 'Tab', false)).toBeUndefined();
  });
});
