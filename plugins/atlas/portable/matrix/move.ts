import type { Cell, Layout } from './layOut.ts';

const page = 5;

type Move = (layout: Layout, from: Cell) => Cell | undefined;

/** The keys of the grid pattern of WAI-ARIA's authoring practices, one row each. */
const moves: Readonly<Record<string, Move>> = {
  ArrowUp: (layout, from) => inColumn(layout, from, -1),
  ArrowDown: (layout, from) => inColumn(layout, from, 1),
  ArrowLeft: (layout, from) => sideways(layout, from, -1),
  ArrowRight: (layout, from) => sideways(layout, from, 1),
  PageUp: (layout, from) => inColumn(layout, from, -page),
  PageDown: (layout, from) => inColumn(layout, from, page),
  Home: ({ slots }, { row }) => slots[row]?.find(Boolean),
  End: ({ slots }, { row }) => slots[row]?.findLast(Boolean),
  'Control+Home': ({ slots }) => slots[0]?.find(Boolean),
  'Control+End': ({ slots }) => slots.at(-1)?.findLast(Boolean),
};

/** Where a key leads from a cell; undefined for a key that is none of the grid's. */
export function move(layout: Layout, from: Cell, key: string, control: boolean): Cell | undefined {
  const go = moves[control ? `Control+${key}` : key];
  return go && (go(layout, from) ?? from);
}

/** As many rows up or down as asked, and no farther than the column goes. */
function inColumn({ slots }: Layout, { row, rowSpan, column }: Cell, by: number): Cell | undefined {
  const wanted = by > 0 ? row + rowSpan - 1 + by : row + by;
  return nearest(slots, Math.max(0, wanted), column);
}

/** The next cell to a side. A shorter column is entered at its end; empty columns are passed over. */
function sideways(
  { slots, columnCount }: Layout,
  { row, column, columnSpan }: Cell,
  by: 1 | -1,
): Cell | undefined {
  let at = by > 0 ? column + columnSpan : column - 1;
  for (; at >= 0 && at < columnCount; at += by) {
    const cell = nearest(slots, row, at);
    if (cell) return cell;
  }
  return undefined;
}

/** What stands in a column at a row, or the last above it. */
function nearest(slots: Layout['slots'], row: number, column: number): Cell | undefined {
  for (let at = Math.min(row, slots.length - 1); at >= 0; at--) {
    const cell = slots[at]?.[column];
    if (cell) return cell;
  }
  return undefined;
}
