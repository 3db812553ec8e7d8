import { type CSSProperties, memo, type ReactNode } from 'react';
import type {
  Cell,
  FieldData,
  TableData,
  TableRow,
} from '../../../plugins/knowledge-base/site/contract';
import { type Arrangement, parentName } from './arrange';
import type { Sort } from './choice';
import { columnsOf } from './columns';
import styles from './Table.module.css';

interface Props {
  readonly data: TableData;
  readonly arrangement: Arrangement;
  /** Absent where the order is that of no column. */
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

/**
 * All objects of a kind as a table. Its roles are said in full: on a narrow screen its rows are
 * shown as cards, and some browsers take a table that does not look like one for none.
 */
export default function Table({ data, arrangement, sort, onSort }: Props): ReactNode {
  const columns = columnsOf(data);
  const template = columns.map(({ width }) => width).join(' ');
  const { order, shown, nested } = arrangement;
  return (
    <table
      role="table"
      className={styles.table}
      style={{ '--columns': template } as CSSProperties}
      aria-label={data.title}
    >
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ by, label, descending }) => (
            <th
              key={by}
              role="columnheader"
              scope="col"
              aria-sort={sort?.by !== by ? undefined : sort.descending ? 'descending' : 'ascending'}
            >
              <button type="button" onClick={() => onSort({ by, descending })}>
                {label}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {order.map((place) => {
          const row = data.rows[place];
          if (!row) return null;
          const below = nested && row.parent !== undefined && shown.has(row.parent);
          return (
            <tr
              key={row.object.url}
              role="row"
              hidden={!shown.has(place)}
              className={below ? styles.below : undefined}
            >
              <Cells
                row={row}
                fields={data.fields}
                parent={parentName(data.rows, row)}
                withId={columns[0]?.by === 'id'}
              />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CellsProps {
  readonly row: TableRow;
  readonly fields: readonly FieldData[];
  readonly parent: string | undefined;
  readonly withId: boolean;
}

/** What a row holds stays the same, whatever the reader filters and sorts by. */
const Cells = memo(function Cells({ row, fields, parent, withId }: CellsProps): ReactNode {
  const { object, description, cells } = row;
  return (
    <>
      {withId && (
        <td role="cell" className={`object-id ${styles.id ?? ''}`}>
          {object.id}
        </td>
      )}
      <th role="rowheader" scope="row" className={styles.name}>
        <a href={object.url}>
          {parent !== undefined && <span className={styles.parent}>{parent}: </span>}
          {object.name}
        </a>
        {object.retired && <span className="badge badge--retired">retired</span>}
        {description && <span className={styles.description}>{description}</span>}
      </th>
      {fields.map((field, at) => {
        const cell = cells[at];
        if (!field.column || !cell) return null;
        return (
          <td
            key={field.name}
            role="cell"
            data-label={field.label}
            className={field.counts ? styles.number : undefined}
          >
            {field.counts ? <Count cell={cell} /> : <Values field={field} cell={cell} />}
          </td>
        );
      })}
    </>
  );
});

function Count({ cell: { count, parentCount } }: { readonly cell: Cell }): ReactNode {
  if (parentCount === undefined)
    return count === 0 ? <span className={styles.none}>0</span> : count;
  return <span className={styles.none}>{parentCount} via parent</span>;
}

function Values({ field, cell }: { readonly field: FieldData; readonly cell: Cell }): ReactNode {
  return cell.values.map((place, index) => {
    const value = field.values[place];
    if (!value) return null;
    return (
      <span key={value.key}>
        {index > 0 && ', '}
        {value.url === undefined ? value.label : <a href={value.url}>{value.label}</a>}
      </span>
    );
  });
}
