import Heading from '@theme/Heading';
import { type ReactNode, useState } from 'react';
import type { Part, RelationRow } from '../../plugins/knowledge-base/site/contract';
import Html from './Html';
import ObjectLink from './ObjectLink';
import { columnsOf, groupsOf, shownRows, type Order } from './relationTable';

type RelationsPart = Extract<Part, { type: 'relations' | 'line' | 'steps' }>;

/** As many rows are seen at once: only more than these are worth a field to filter them. */
const fewRows = 8;

function Reason({ row }: { readonly row: RelationRow }): ReactNode {
  const steps = row.entries.filter(({ step }) => step);
  if (steps.length === 0) {
    return row.entries.map(
      ({ html }, index) => html && <Html key={index} className="relation__note" html={html} />,
    );
  }
  return steps.map(({ html, step, also }) => (
    <div key={step?.anchor} className="relation__note">
      <p className="relation__step">
        <a href={`${row.object.url}#${step?.anchor ?? ''}`}>Step {step?.number}</a>
        {also.tactic && (
          <>
            {' '}
            for <ObjectLink object={also.tactic} />
          </>
        )}
      </p>
      {html && <Html html={html} />}
    </div>
  ));
}

function Row({
  row,
  columns,
}: {
  readonly row: RelationRow;
  readonly columns: readonly string[];
}): ReactNode {
  const { object, facts, parentId, inheritedFrom, entries } = row;
  return (
    <tr className={parentId === undefined ? undefined : 'relation--below'}>
      <td>
        <a className="object-link object-id" href={object.url} tabIndex={-1} aria-hidden="true">
          {object.id}
        </a>
      </td>
      <td>
        <ObjectLink object={object} idIsBeside />
        {inheritedFrom && (
          <p className="relation__from">
            through <ObjectLink object={inheritedFrom} />
          </p>
        )}
        <Reason row={row} />
      </td>
      {columns.map((column) => {
        const value = facts[column] ?? entries[0]?.attributes[column];
        return (
          <td key={column}>
            {value !== undefined && (
              <span className={`badge badge--${value.toLowerCase()}`}>{value}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface HeaderProps {
  readonly column: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function SortableHeader({ column, order, onOrder }: HeaderProps): ReactNode {
  const isOrder = order.column === column;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isOrder ? direction : 'none'}>
      <button
        type="button"
        onClick={() => onOrder({ column, descending: isOrder && !order.descending })}
      >
        {column}
      </button>
    </th>
  );
}

/** The objects that an object is related to, each with the reason; many can be sorted and filtered. */
export default function Relations({ part }: { readonly part: RelationsPart }): ReactNode {
  const { anchor, title, introHtml, rows } = part;
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order>({ column: 'ID', descending: false });
  const top = rows.filter(({ parentId }) => parentId === undefined);
  const columns = columnsOf(rows);
  const shown = shownRows(rows, filter, order);
  const isMany = rows.length > fewRows;
  return (
    <section className="relations" aria-labelledby={anchor}>
      <Heading as="h2" id={anchor}>
        {title} <span className="count">{top.length}</span>
      </Heading>
      {introHtml && <Html html={introHtml} />}
      {rows.length === 0 && <p className="relations__none">None is known.</p>}
      {isMany && (
        <div className="relations__bar">
          <input
            className="field"
            type="search"
            placeholder="Filter by id, name or reason"
            aria-label={`Filter ${title.toLowerCase()}`}
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          />
          <span className="relations__found" role="status">
            {filter && `${String(shown.length)} of ${String(rows.length)}`}
          </span>
        </div>
      )}
      {rows.length > 0 && (
        <table aria-labelledby={anchor}>
          <thead className={isMany ? undefined : 'sr-only'}>
            <tr>
              {['ID', 'Name', ...columns].map((column) =>
                isMany ? (
                  <SortableHeader key={column} column={column} order={order} onOrder={setOrder} />
                ) : (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ),
              )}
            </tr>
          </thead>
          {groupsOf(shown, order).map(({ group, rows: own }) => (
            <tbody key={group ?? ''}>
              {group !== undefined && (
                <tr className="relations__group">
                  <th scope="rowgroup" colSpan={2 + columns.length}>
                    {group}
                  </th>
                </tr>
              )}
              {own.map((row) => (
                <Row key={row.object.url} row={row} columns={columns} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}
