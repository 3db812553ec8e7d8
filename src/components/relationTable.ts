import type { RelationRow } from '../../plugins/knowledge-base/site/contract';

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** The facts that rows state beside id and name, without the one that they are grouped by. */
export function columnsOf(rows: readonly RelationRow[]): string[] {
  const names = rows.flatMap(({ facts, entries: [entry], group }) => [
    ...Object.entries(facts)
      .filter(([, value]) => value !== group)
      .map(([name]) => name),
    ...Object.keys(entry?.attributes ?? {}),
  ]);
  return [...new Set(names)];
}

/** The rows whose id, name, facts or reason holds every word of a filter, in the order asked for. */
export function shownRows(
  rows: readonly RelationRow[],
  filter: string,
  order: Order,
): readonly RelationRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
  if (order.column === 'ID') return order.descending ? shown.toReversed() : shown;
  const sign = order.descending ? -1 : 1;
  return shown.toSorted((a, b) => sign * valueOf(a, order).localeCompare(valueOf(b, order)));
}

/** Groups in the order of their names; any order but that of ids goes across all groups. */
export function groupsOf(
  rows: readonly RelationRow[],
  order: Order,
): { group?: string; rows: readonly RelationRow[] }[] {
  const names = new Set(rows.flatMap(({ group }) => group ?? []));
  if (order.column !== 'ID' || names.size < 2) return [{ rows }];
  const groups = [...names].sort().map((group) => ({
    group,
    rows: rows.filter((row) => row.group === group),
  }));
  const others = rows.filter(({ group }) => group === undefined);
  return others.length === 0 ? groups : [...groups, { group: 'Others', rows: others }];
}

function textOf({ object, facts, entries }: RelationRow): string {
  const reasons = entries.map(({ html }) => html.replace(/<[^>]*>/g, ' '));
  return [object.id, object.name, ...Object.values(facts), ...reasons].join(' ').toLowerCase();
}

function valueOf({ object, facts, entries: [entry] }: RelationRow, { column }: Order): string {
  return column === 'Name' ? object.name : (facts[column] ?? entry?.attributes[column] ?? '');
}
