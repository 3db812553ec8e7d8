import { type CSSProperties, memo, type ReactNode, type RefObject } from 'react';
import { heatLevel } from '../../../plugins/atlas/portable/matrix/heat';
import type { Cell, Column, Layout } from '../../../plugins/atlas/portable/matrix/layOut';
import { breakLongWords, type Breaks } from '../../../plugins/atlas/portable/matrix/longWords';
import { shortId } from '../../../plugins/atlas/portable/techniques/shortId';
import styles from './Matrix.module.css';

interface Props {
  readonly layout: Layout;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  /** The key of the cell that Tab leads to. */
  readonly entry: string;
  readonly breaks: Breaks;
}

/**
 * The matrix as a table, which is a grid for the keyboard. What changes with a key or a filter is
 * put on its cells as attributes (`paint.ts`): the table is rendered anew where cells move. Links are
 * plain, with one listener for all: a link of Docusaurus' own fetches its page ahead once it is seen.
 */
export default memo(function MatrixTable({ layout, tableRef, entry, breaks }: Props): ReactNode {
  const { columns, rowCount, columnCount, slots } = layout;
  return (
    <table
      ref={tableRef}
      className={styles.table}
      role="grid"
      aria-label="ATLAS matrix"
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount}
      style={{ '--columns': columnCount } as CSSProperties}
    >
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <Head key={column.tactic.id} column={column} breaks={breaks} />
          ))}
        </tr>
      </thead>
      <tbody>
        {slots.map((row, index) => (
          <tr key={index} aria-rowindex={index + 2}>
            {row.map((cell, column) => {
              if (!cell) return <Rest key={column} layout={layout} row={index} column={column} />;
              if (cell.row !== index || cell.column !== column) return null;
              return <Place key={column} {...propsOf(cell, cell.key === entry, breaks)} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

interface RestProps {
  readonly layout: Layout;
  readonly row: number;
  readonly column: number;
}

/** What is left of a column below its last cell: one cell, for a browser visits each. */
function Rest({ layout: { slots, rowCount }, row, column }: RestProps): ReactNode {
  if (row > 0 && !slots[row - 1]?.[column]) return null;
  return <td rowSpan={rowCount - row} aria-colindex={column + 1} />;
}

interface HeadProps {
  readonly column: Column;
  readonly breaks: Breaks;
}

const Head = memo(function Head({ column, breaks }: HeadProps): ReactNode {
  const { tactic, columnSpan, techniques } = column;
  const shown = breakLongWords(tactic.name, breaks);
  return (
    <th scope="col" colSpan={columnSpan} aria-colindex={column.column + 1} data-tactic={tactic.id}>
      <a
        href={tactic.url}
        className={styles.tactic}
        data-object={tactic.id}
        tabIndex={-1}
        aria-label={shown === tactic.name ? undefined : tactic.name}
      >
        {shown}
      </a>
      <span className={styles.headCount}>
        <span aria-hidden="true">{shortId(tactic.id)}</span>
        <span data-count>{techniques.length}</span>
        <span className="sr-only"> techniques</span>
      </span>
    </th>
  );
});

interface PlaceProps {
  readonly cellKey: string;
  readonly id: string;
  readonly name: string;
  readonly breaks: Breaks;
  readonly url: string;
  readonly studies: number;
  readonly mitigations: number;
  readonly tactics: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isSub: boolean;
  readonly subs: number;
  readonly isOpen: boolean;
  readonly isEntry: boolean;
}

/**
 * Plain values and what stays the same, so that a cell whose surroundings move is not rendered
 * again.
 */
function propsOf(cell: Cell, isEntry: boolean, breaks: Breaks): PlaceProps {
  const { key, technique, column, rowSpan, columnSpan, isSub, subs, isOpen } = cell;
  const { id, name, url, counts, tactics } = technique;
  return {
    ...{ cellKey: key, id, name, url, ...counts, tactics: tactics.length },
    breaks,
    ...{ column, rowSpan, columnSpan, isSub, subs, isOpen, isEntry },
  };
}

const Place = memo(function Place(props: PlaceProps): ReactNode {
  const { cellKey, id, name, url, studies, mitigations, tactics, subs, isOpen } = props;
  const shown = breakLongWords(name, props.breaks);
  const several = tactics > 1 ? `, under ${String(tactics)} tactics` : '';
  return (
    <td
      rowSpan={props.rowSpan}
      colSpan={props.columnSpan}
      aria-colindex={props.column + 1}
      aria-expanded={subs > 0 ? isOpen : undefined}
      data-key={cellKey}
      data-id={id}
      data-sub={props.isSub ? '' : undefined}
      data-studies={heatLevel(studies)}
      data-mitigations={heatLevel(mitigations)}
    >
      <div className={styles.cell} data-subs={subs > 0 ? '' : undefined}>
        <a
          href={url}
          className={styles.link}
          data-object={id}
          tabIndex={props.isEntry ? 0 : -1}
          // Some voices stop where a word may be broken, and say "times" for the sign.
          aria-label={
            shown === name && several === '' ? undefined : `${shortId(id)} ${name}${several}`
          }
        >
          <span className={styles.id}>{shortId(id)}</span> {shown}
          {tactics > 1 && (
            <span title={`Stands under ${String(tactics)} tactics`} className={styles.several}>
              {` ×${String(tactics)}`}
            </span>
          )}
        </a>
        <span className={styles.heat}>
          <span className={styles.studies}>
            {studies}
            <span className="sr-only"> case studies</span>
          </span>
          <span className={styles.mitigations}>
            {mitigations}
            <span className="sr-only"> mitigations</span>
          </span>
        </span>
        {subs > 0 && (
          <button
            type="button"
            className={styles.toggle}
            tabIndex={-1}
            data-toggle={id}
            aria-expanded={isOpen}
            aria-label={`${String(subs)} sub-${subs === 1 ? 'technique' : 'techniques'} of ${name}`}
          >
            {subs}
          </button>
        )}
      </div>
    </td>
  );
});
