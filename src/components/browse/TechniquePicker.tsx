import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import {
  asksAnything,
  matcher,
  type Filter,
} from '../../../plugins/atlas/portable/techniques/filter';
import { fullName, type Technique } from '../../../plugins/atlas/portable/techniques/technique';
import FilterSelect from '../FilterSelect';
import PickList, { type Pickable } from './PickList';
import type { Lookup } from './useBrowse';
import styles from './Browse.module.css';

interface Props {
  readonly lookup: Lookup;
  readonly filter: Filter;
  readonly onFilter: (name: keyof Filter, value: string) => void;
  readonly onClear: () => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string, isPicked: boolean) => void;
  readonly onPickAll: (ids: readonly string[]) => void;
}

/** Techniques to pick from, filtered by what is known of them. */
export default function TechniquePicker(props: Props): ReactNode {
  const { lookup, filter, onFilter, onClear, picked, onPick, onPickAll } = props;
  const { tactics, studies, maturities, platforms, techniques } = lookup.data;
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => techniques.filter(matcher(asked)), [techniques, asked]);
  const items = useMemo(() => pickables(shown), [shown]);
  const id = useId();
  const change = (name: keyof Filter) => (value: string) => onFilter(name, value);
  const titled = (items: readonly { id: string; name: string }[]): [string, string][] =>
    items.map((item) => [item.id, `${item.id} ${item.name}`]);
  return (
    <>
      <div className={styles.filters}>
        <span className={styles.wide}>
          <label htmlFor={id}>Name or id</label>
          <input
            id={id}
            type="search"
            value={filter.text}
            onChange={({ target }) => onFilter('text', target.value)}
          />
        </span>
        <FilterSelect
          label="Tactic"
          any="Any tactic"
          value={filter.tactic}
          options={titled(tactics)}
          onChange={change('tactic')}
        />
        <FilterSelect
          label="Maturity"
          any="Any maturity"
          value={filter.maturity}
          options={maturities}
          onChange={change('maturity')}
        />
        <FilterSelect
          label="Platform"
          any="Any platform"
          value={filter.platform}
          options={platforms}
          onChange={change('platform')}
        />
        <FilterSelect
          label="Case study"
          any="Any case study"
          value={filter.study}
          options={titled(studies)}
          onChange={change('study')}
        />
      </div>
      <p className={styles.shown}>
        <span role="status">
          {shown.length} of {techniques.length} techniques
        </span>
        {shown.length < techniques.length && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => onPickAll(shown.map((own) => own.id))}
            disabled={shown.length === 0}
          >
            Pick all {shown.length}
          </button>
        )}
        {asksAnything(filter) && (
          <button type="button" className="button-quiet" onClick={onClear}>
            Show all techniques
          </button>
        )}
      </p>
      <PickList label="Techniques to pick" items={items} picked={picked} onPick={onPick} />
    </>
  );
}

/** A part below its whole needs its own name only; without it, both names. */
function pickables(techniques: readonly Technique[]): Pickable[] {
  const ids = new Set(techniques.map(({ id }) => id));
  return techniques.map((technique) => {
    const isSub = technique.parentId !== undefined && ids.has(technique.parentId);
    return { id: technique.id, name: isSub ? technique.name : fullName(technique), isSub };
  });
}
