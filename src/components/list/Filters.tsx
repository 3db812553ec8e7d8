import { type ReactNode, useId, useState } from 'react';
import type { FieldData, TableData } from '../../../plugins/knowledge-base/site/contract';
import type { Choice } from './choice';
import styles from './Filters.module.css';

interface Props {
  readonly data: TableData;
  readonly choice: Choice;
  /** By field and value. */
  readonly counts: readonly (readonly number[])[];
  readonly onText: (text: string) => void;
  readonly onToggle: (name: string, key: string) => void;
}

/** What a list can be filtered by, with how many rows each value would leave. */
export default function Filters({ data, choice, counts, onText, onToggle }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const used = [...choice.chosen.values()].reduce((sum, { size }) => sum + size, 0);
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={`Filter the ${data.title.toLowerCase()}`}
      onSubmit={(event) => event.preventDefault()}
    >
      <label className={styles.text}>
        Words or id
        <input
          type="search"
          value={choice.text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
        />
      </label>
      {data.fields.some(({ filter }) => filter) && (
        <button
          type="button"
          className={`button-quiet ${styles.disclose}`}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          Filters{used > 0 && ` (${String(used)})`}
        </button>
      )}
      <div id={panel} className={styles.panel} data-open={open}>
        {data.fields.map((field, at) =>
          field.filter ? (
            <Facet
              key={field.name}
              field={field}
              chosen={choice.chosen.get(at)}
              counts={counts[at] ?? []}
              onToggle={onToggle}
            />
          ) : null,
        )}
      </div>
    </form>
  );
}

interface FacetProps {
  readonly field: FieldData;
  readonly chosen: ReadonlySet<number> | undefined;
  readonly counts: readonly number[];
  readonly onToggle: Props['onToggle'];
}

function Facet({ field, chosen, counts, onToggle }: FacetProps): ReactNode {
  return (
    <fieldset className={styles.facet}>
      <legend>{field.label}</legend>
      {field.values.map(({ key, label }, value) => (
        <label key={key} className={styles.value} data-empty={counts[value] === 0}>
          <input
            type="checkbox"
            checked={chosen?.has(value) ?? false}
            onChange={() => onToggle(field.name, key)}
          />
          <span>{label}</span> <span className="count">{counts[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
