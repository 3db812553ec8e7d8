import { type ReactNode, useId, useMemo } from 'react';
import FilterSelect from '../FilterSelect';
import PickList from './PickList';
import type { Lookup } from './useBrowse';
import styles from './Browse.module.css';

interface Props {
  readonly lookup: Lookup;
  readonly text: string;
  readonly category: string;
  readonly onFilter: (name: 'text' | 'category', value: string) => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string, isPicked: boolean) => void;
}

/** Mitigations to pick from. */
export default function MitigationPicker(props: Props): ReactNode {
  const { lookup, text, category, onFilter, picked, onPick } = props;
  const { mitigations } = lookup.data;
  const id = useId();
  const all = useMemo(
    () => [...new Set(mitigations.flatMap(({ categories }) => categories))].sort(),
    [mitigations],
  );
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = mitigations.filter(
    (own) =>
      (category === '' || own.categories.includes(category)) &&
      words.every((word) => `${own.id} ${own.name}`.toLowerCase().includes(word)),
  );
  return (
    <>
      <div className={styles.filters}>
        <span className={styles.wide}>
          <label htmlFor={id}>Name or id</label>
          <input
            id={id}
            type="search"
            value={text}
            onChange={({ target }) => onFilter('text', target.value)}
          />
        </span>
        <FilterSelect
          label="Category"
          any="Any category"
          value={category}
          options={all}
          onChange={(value) => onFilter('category', value)}
        />
      </div>
      <p className={styles.shown} role="status">
        {shown.length} of {mitigations.length} mitigations
      </p>
      <PickList label="Mitigations to pick" items={shown} picked={picked} onPick={onPick} />
    </>
  );
}
