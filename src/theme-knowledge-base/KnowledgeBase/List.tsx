import Head from '@docusaurus/Head';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { TableData } from '../../../plugins/knowledge-base/site/contract';
import { csv } from '../../browser/csv';
import { saveFile } from '../../browser/saveFile';
import { useAddressState } from '../../browser/useAddressState';
import CopyButton from '../../components/CopyButton';
import { arrange, sorted, wordsOf } from '../../components/list/arrange';
import {
  clear,
  readChoice,
  sortBy,
  sortParam,
  textParam,
  toggle,
} from '../../components/list/choice';
import { columnsOf } from '../../components/list/columns';
import Filters from '../../components/list/Filters';
import Table from '../../components/list/Table';
import { tableOf } from '../../components/list/tableOf';
import PageHead from '../../components/PageHead';
import styles from './List.module.css';

/**
 * An address with a filter shows all rows until the page's script runs: they are kept from sight
 * until then, so that nothing jumps. Only while the file is read, not on a move within the site.
 */
const hideUntilFiltered =
  "if(location.search&&document.readyState==='loading')document.documentElement.dataset.filtering=''";

/** All objects of a kind: sorted, filtered, counted, saved. */
export default function List({ data }: { readonly data: TableData }): ReactNode {
  const [params, update] = useAddressState();
  const [typed, setTyped] = useTyped(params.get(textParam) ?? '', (text) =>
    update((next) => next.set(textParam, text), 'replace'),
  );
  const words = useMemo(() => wordsOf(data), [data]);
  const choice = useMemo(
    () => ({ ...readChoice(data, params), text: typed }),
    [data, params, typed],
  );
  const arrangement = useMemo(() => arrange(data, words, choice), [data, words, choice]);
  // The order of the kind is that of the ids for most kinds; then the column says so.
  const byId = useMemo(
    () => sorted(data, { by: 'id', descending: false }).every((place, at) => place === at),
    [data],
  );
  useEffect(revealFiltered, []);

  const { order, shown } = arrangement;
  const total = data.rows.length;
  const filtered = data.fields.some(({ filter }) => filter);
  const asked = choice.text !== '' || choice.chosen.size > 0 || choice.sort !== undefined;
  const reset = (): void => {
    setTyped('');
    update((next) => clear(next, data));
  };
  const onToggle = useCallback(
    (name: string, key: string) => update((next) => toggle(next, name, key)),
    [update],
  );
  const save = (): void => {
    const places = order.filter((place) => shown.has(place));
    const name = `${data.title.toLowerCase().replaceAll(' ', '-')}.csv`;
    saveFile(name, csv(tableOf(data, places, window.location.href)), 'text/csv');
  };
  return (
    <Layout>
      <PageHead page={{ ...data, kind: 'page', kindLabel: 'List', name: data.title }} />
      <Head>
        <script>{hideUntilFiltered}</script>
      </Head>
      <main className={`${styles.page ?? ''} ${filtered ? '' : (styles.plain ?? '')}`}>
        <header className={styles.header}>
          <Heading as="h1">{data.title}</Heading>
          <p>{data.description}</p>
        </header>
        {total > 0 && (
          <>
            <div className={styles.side}>
              <Filters
                data={data}
                choice={choice}
                counts={arrangement.counts}
                onText={setTyped}
                onToggle={onToggle}
              />
            </div>
            <div className={styles.results}>
              <div className={styles.bar}>
                <p className={styles.shown} role="status">
                  {shown.size} of {total} shown
                </p>
                <label className={styles.sort}>
                  Sort by
                  <select
                    value={choice.sort ? (params.get(sortParam) ?? '') : ''}
                    onChange={({ target }) => update((next) => next.set(sortParam, target.value))}
                  >
                    <option value="">usual order</option>
                    {columnsOf(data).flatMap(({ by, label }) => [
                      <option key={by} value={by}>{`${label}, ascending`}</option>,
                      <option key={`-${by}`} value={`-${by}`}>{`${label}, descending`}</option>,
                    ])}
                  </select>
                </label>
                <div className={styles.actions}>
                  <button
                    type="button"
                    className="button-quiet"
                    aria-disabled={!asked}
                    onClick={reset}
                  >
                    Reset
                  </button>
                  <CopyButton text={() => window.location.href}>Copy address</CopyButton>
                  <button type="button" className="button-quiet" onClick={save}>
                    Save as CSV
                  </button>
                </div>
              </div>
              <Table
                data={data}
                arrangement={arrangement}
                sort={choice.sort ?? (byId ? { by: 'id', descending: false } : undefined)}
                onSort={(sort) => update((next) => sortBy(next, sort, choice.sort))}
              />
              {shown.size === 0 && (
                <div className={styles.empty}>
                  <p>
                    None of the {total} {data.title.toLowerCase()} fits all that is asked for.
                  </p>
                  <button type="button" className="button-quiet" onClick={reset}>
                    Show all {total}
                  </button>
                </div>
              )}
            </div>
          </>
        )}
      </main>
    </Layout>
  );
}

/** Shows what was hidden, when the browser has laid out the filtered rows. */
function revealFiltered(): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      delete document.documentElement.dataset.filtering;
    });
  });
  return () => cancelAnimationFrame(frame);
}

const typingPause = 250;

/**
 * A text that shows at once what is typed and is written down when the typing pauses: browsers
 * refuse an address that changes with every key.
 */
function useTyped(
  written: string,
  write: (text: string) => void,
): [string, (text: string) => void] {
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => {
      write(typed);
      setTyped(undefined);
    }, typingPause);
    return () => clearTimeout(timer);
  });
  return [typed ?? written, setTyped];
}
