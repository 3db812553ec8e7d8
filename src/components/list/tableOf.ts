import type { Cell, FieldData, TableData } from '../../../plugins/knowledge-base/site/contract';
import { parentName } from './arrange';

/** A cell as words: a count, or values one after another. */
export function cellText({ counts, values }: FieldData, cell: Cell | undefined): string {
  if (!cell) return '';
  if (!counts) return cell.values.map((value) => values[value]?.label ?? '').join(', ');
  if (cell.parentCount !== undefined) return `0 (${String(cell.parentCount)} through the parent)`;
  return String(cell.count ?? 0);
}

/**
 * The rows that are shown as a table of text, a header row first.
 * @param places the rows in their order
 * @param page the address of the list's page, which the addresses of objects are completed by
 */
export function tableOf(data: TableData, places: readonly number[], page: string): string[][] {
  const told = data.fields.flatMap((field, at) =>
    field.column || field.filter ? [{ field, at }] : [],
  );
  const header = ['ID', 'Name', 'Part of', ...told.map(({ field }) => field.label)];
  const rows = places.flatMap((place) => {
    const row = data.rows[place];
    if (!row) return [];
    const { object, description, cells } = row;
    return [
      [
        object.id ?? '',
        object.name,
        parentName(data.rows, row) ?? '',
        ...told.map(({ field, at }) => cellText(field, cells[at])),
        description,
        new URL(object.url, page).href,
      ],
    ];
  });
  return [[...header, 'Description', 'Address'], ...rows];
}
