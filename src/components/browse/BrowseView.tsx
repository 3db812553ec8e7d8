import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { noFilter, type Filter } from '../../../plugins/atlas/portable/techniques/filter';
import {
  longId,
  readIds,
  shortId,
  writeIds,
} from '../../../plugins/atlas/portable/techniques/shortId';
import { fullName, type Named } from '../../../plugins/atlas/portable/techniques/technique';
import type { BrowseData } from '../../../plugins/atlas/views/browse/contract';
import { useAddressState } from '../../browser/useAddressState';
import { useMedia } from '../../browser/useMedia';
import CoverageResults from './CoverageResults';
import MitigationPicker from './MitigationPicker';
import MitigationResults from './MitigationResults';
import PasteField from './PasteField';
import Picked from './Picked';
import TechniquePicker from './TechniquePicker';
import { useLookup } from './useBrowse';
import WaysIn from './WaysIn';
import styles from './Browse.module.css';

/** The parameters of the address that hold the filter of the techniques. */
const filterParams = [
  ['text', 'q'],
  ['tactic', 'tactic'],
  ['maturity', 'maturity'],
  ['platform', 'platform'],
  ['study', 'study'],
] as const;

const idFilters: ReadonlySet<string> = new Set(['tactic', 'study']);

/** The whole page: what is picked stands in the address, `?t=T0051.001,T0024` or `?by=mitigation&m=M0015`. */
export default function BrowseView({ data }: { readonly data: BrowseData }): ReactNode {
  const lookup = useLookup(data);
  const [params, update] = useAddressState();
  const isReverse = params.get('by') === 'mitigation';
  const name = isReverse ? 'm' : 't';
  const list = params.get(name);
  const asked = useMemo(() => readIds(list), [list]);
  const picked = useMemo(() => new Set(asked), [asked]);

  const pickAll = useCallback(
    (ids: readonly string[]) =>
      update((next) => next.set(name, writeIds(new Set([...readIds(next.get(name)), ...ids])))),
    [update, name],
  );
  const pick = useCallback(
    (id: string, isPicked: boolean) =>
      update((next) => {
        const others = readIds(next.get(name)).filter((other) => other !== id);
        next.set(name, writeIds(isPicked ? [...others, id] : others));
      }),
    [update, name],
  );
  const clear = useCallback(() => update((next) => next.delete(name)), [update, name]);
  const show = useCallback(
    (by: 't' | 'm', ids?: readonly string[]) =>
      update((next) => {
        next.set('by', by === 'm' ? 'mitigation' : '');
        if (ids) next.set(by, writeIds(ids));
        next.delete('q');
      }),
    [update],
  );
  const showTechniques = useCallback((ids: readonly string[]) => show('t', ids), [show]);

  const filter = useMemo(() => readFilter(params), [params]);
  const setFilter = useCallback(
    (field: string, value: string) => {
      const [, param = field] = filterParams.find(([own]) => own === field) ?? [];
      const written = idFilters.has(field) ? shortId(value) : value;
      update((next) => next.set(param, written), field === 'text' ? 'replace' : 'push');
    },
    [update],
  );
  const clearFilter = useCallback(
    () => update((next) => filterParams.forEach(([, param]) => next.delete(param))),
    [update],
  );

  const techniques = useMemo(
    () => asked.flatMap((id) => lookup.techniques.get(id) ?? []),
    [asked, lookup],
  );
  const mitigations = useMemo(
    () => asked.flatMap((id) => lookup.mitigations.get(id) ?? []),
    [asked, lookup],
  );
  const objects: readonly Named[] = isReverse
    ? mitigations
    : techniques.map((technique) => ({ ...technique, name: fullName(technique) }));
  const [isOpen, setOpen] = useState<boolean>();
  const isWide = useMedia('(min-width: 1000px)');
  const open = isOpen ?? isWide;
  const missing = asked.filter((id) => !objects.some((object) => object.id === id));
  const pickFromList = useCallback(
    (id: string, isPicked: boolean) => {
      setOpen(true);
      pick(id, isPicked);
    },
    [pick],
  );

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{isReverse ? 'Techniques by mitigation' : 'Mitigations by technique'}</h1>
        <div className={styles.modes} role="group" aria-label="Direction">
          <button type="button" aria-pressed={!isReverse} onClick={() => show('t')}>
            Techniques → mitigations
          </button>
          <button type="button" aria-pressed={isReverse} onClick={() => show('m')}>
            Mitigations → techniques
          </button>
        </div>
      </header>
      <section className={styles.picker} aria-label="Picking">
        {!isReverse && (
          <PasteField
            lookup={lookup}
            onPick={pickAll}
            onPickMitigations={(ids) => show('m', ids)}
          />
        )}
        <details
          className={styles.choose}
          open={open}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== (isOpen ?? objects.length === 0))
              setOpen(currentTarget.open);
          }}
        >
          <summary>{isReverse ? 'Pick mitigations' : 'Pick from all techniques'}</summary>
          {isReverse ? (
            <MitigationPicker
              lookup={lookup}
              text={filter.text}
              category={params.get('category') ?? ''}
              onFilter={setFilter}
              picked={picked}
              onPick={pickFromList}
            />
          ) : (
            <TechniquePicker
              lookup={lookup}
              filter={filter}
              onFilter={setFilter}
              onClear={clearFilter}
              picked={picked}
              onPick={pickFromList}
              onPickAll={pickAll}
            />
          )}
          {objects.length > 0 && (
            <a className={styles.toResult} href="#result">
              {objects.length} picked: see the result
            </a>
          )}
        </details>
      </section>
      <div className={styles.answer}>
        {missing.length > 0 && (
          <p className={styles.without} role="status">
            The address names {missing.join(', ')}, which this knowledge base does not have.
          </p>
        )}
        {objects.length > 0 && (
          <Picked
            label={isReverse ? 'Picked mitigations' : 'Picked techniques'}
            kind={isReverse ? 'mitigation' : 'technique'}
            objects={objects}
            onDrop={(id) => pick(id, false)}
            onClear={clear}
          />
        )}
        {objects.length === 0 && !isReverse && <WaysIn lookup={lookup} />}
        {objects.length === 0 && isReverse && (
          <p className={styles.waysIn}>
            Pick the mitigations that you have in place, and see which techniques they cover and
            what remains of each tactic.
          </p>
        )}
        {objects.length > 0 &&
          (isReverse ? (
            <CoverageResults
              lookup={lookup}
              picked={mitigations}
              onPickTechniques={showTechniques}
            />
          ) : (
            <MitigationResults lookup={lookup} picked={techniques} />
          ))}
      </div>
    </main>
  );
}

function readFilter(params: URLSearchParams): Filter {
  const fields = filterParams.map(([field, param]) => {
    const value = params.get(param) ?? '';
    return [field, idFilters.has(field) && value ? longId(value) : value] as const;
  });
  return { ...noFilter, ...Object.fromEntries(fields) };
}
