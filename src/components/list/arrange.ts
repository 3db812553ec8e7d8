import type { Cell, TableData, TableRow } from '../../../plugins/knowledge-base/site/contract';
import type { Choice, Sort } from './choice';

/** What is to be seen of a list. Rows are named by their places. */
export interface Arrangement {
  /** All rows in their order, those that are not shown as well. */
  readonly order: readonly number[];
  readonly shown: ReadonlySet<number>;
  /** By field and value: how many rows there would be if that value were asked of that field. */
  readonly counts: readonly (readonly number[])[];
  /** Whether objects stand below their parents, where both are shown. */
  readonly nested: boolean;
}

/** The words of each row that a text is looked for in. */
export function wordsOf({ rows }: TableData): string[] {
  return rows.map((row) =>
    [row.object.id, parentName(rows, row), row.object.name, row.description]
      .filter((text) => text !== undefined)
      .join(' ')
      .toLowerCase(),
  );
}

/** The name that says what an object is a part of, such as that of "Direct". */
export function parentName(rows: readonly TableRow[], { parent }: TableRow): string | undefined {
  return parent === undefined ? undefined : rows[parent]?.object.name;
}

/** Filters and sorts. Values of one field are alternatives; fields and words add up. */
export function arrange(data: TableData, words: readonly string[], choice: Choice): Arrangement {
  const sought = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set<number>();
  const counts = data.fields.map(({ values }) => values.map(() => 0));
  for (const [place, { cells }] of data.rows.entries()) {
    if (!sought.every((word) => words[place]?.includes(word))) continue;
    const failed = [...choice.chosen]
      .filter(([field, wanted]) => !cells[field]?.values.some((value) => wanted.has(value)))
      .map(([field]) => field);
    if (failed.length === 0) shown.add(place);
    // A row that fails in one field only would be there if that field were asked for its value.
    for (const [field, cell] of cells.entries()) {
      if (failed.length > 1 || failed.some((other) => other !== field)) continue;
      const own = counts[field];
      for (const value of cell.values) if (own) own[value] = (own[value] ?? 0) + 1;
    }
  }
  return {
    order: sorted(data, choice.sort),
    shown,
    counts,
    nested: !choice.sort || (choice.sort.by === 'id' && !choice.sort.descending),
  };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The places of the rows in an order. Rows that have nothing to sort by come last. */
export function sorted({ fields, rows }: TableData, sort: Sort | undefined): number[] {
  const places = rows.map((_, place) => place);
  if (!sort) return places;
  const sign = sort.descending ? -1 : 1;
  if (sort.by === 'id' || sort.by === 'name') {
    const { by } = sort;
    const keys = rows.map(({ object }) => object[by] ?? '');
    return places.sort((a, b) => sign * collator.compare(keys[a] ?? '', keys[b] ?? ''));
  }
  const field = fields.findIndex(({ name }) => name === sort.by);
  const keys = rows.map(({ cells }) => keyOf(cells[field]));
  return places.sort((a, b) => {
    const [one, other] = [keys[a], keys[b]];
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    return sign * (one - other);
  });
}

/** What an object has by itself counts before all that it has through its parent. */
function keyOf(cell: Cell | undefined): number | undefined {
  if (cell?.count === undefined) return cell?.values[0];
  return cell.count || 1 - 1 / (1 + (cell.parentCount ?? 0));
}
