import { useHistory } from '@docusaurus/router';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { SearchAnswer } from '../../../plugins/knowledge-base/portable/search/result';
import { optionsOf } from './options';
import KindFilter from './KindFilter';
import { recentAddresses } from './recent';
import ResultOption, { type Option } from './ResultOption';
import styles from './Search.module.css';
import { usePagesAt, useSearch } from './useSearch';

interface Props {
  readonly baseUrl: string;
  readonly query: string;
  readonly kinds: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onKinds: (kinds: readonly string[]) => void;
  /** How many results are shown at most. */
  readonly limit: number;
  /** Whether it stands on a page, and not in the dialog. */
  readonly alone?: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  /** After a result was opened in this tab. */
  readonly onOpened?: () => void;
}

/** The field, the filters and the results: a combobox whose list is always open. */
export default function SearchPanel(props: Props): ReactNode {
  const { baseUrl, query, kinds, onQuery, onKinds, limit, alone, input, onOpened } = props;
  const history = useHistory();
  const listId = useId();
  const [attempt, setAttempt] = useState(0);
  const { answer, excerpts, suggestions, failed } = useSearch(
    baseUrl,
    query,
    { kinds, limit },
    attempt,
  );
  const [recent] = useState(() => recentAddresses(baseUrl));
  const recentPages = usePagesAt(baseUrl, recent);
  const asked = query.trim();
  const isCurrent = answer?.query === asked;
  const options = optionsOf(baseUrl, {
    asked,
    answer,
    excerpts,
    others: asked ? suggestions : recentPages,
  });

  // The first result is chosen, until the reader moves; a new query starts anew.
  const [chosen, setChosen] = useState({ asked, place: 0 });
  const place = chosen.asked === asked ? Math.min(chosen.place, options.length - 1) : 0;
  const optionId = (index: number): string => `${listId}-${String(index)}`;
  const list = useRef<HTMLDivElement>(null);
  const move = (to: number): void => {
    if (options.length === 0) return;
    const next = (to + options.length) % options.length;
    setChosen({ asked, place: next });
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };

  const open = (option: Option | undefined, inNewTab: boolean): void => {
    if (!option) return;
    if (inNewTab) {
      window.open(option.url, '_blank', 'noopener');
      return;
    }
    onOpened?.();
    history.push(option.url);
  };

  // Enter may come before the answer does, from who knows an id by heart: it waits for it.
  const awaited = useRef<{ readonly asked: string; readonly inNewTab: boolean }>(undefined);
  useEffect(() => {
    const { current } = awaited;
    if (!current || !isCurrent) return;
    awaited.current = undefined;
    if (current.asked === asked) open(options[0], current.inNewTab);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(place + 1);
    else if (event.key === 'ArrowUp') move(place - 1);
    else if (event.key === 'Enter') {
      const inNewTab = event.ctrlKey || event.metaKey;
      if (isCurrent) open(options[place], inNewTab);
      else if (asked) awaited.current = { asked, inNewTab };
    } else return;
    event.preventDefault();
  };

  const foundKinds = answer && asked ? answer.kinds : [];
  return (
    <div className={alone ? `${styles.panel ?? ''} ${styles.alone ?? ''}` : styles.panel}>
      <input
        ref={input}
        className={styles.input}
        type="search"
        role="combobox"
        aria-label="Search"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? optionId(place) : undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        placeholder="An id, a name, a question"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {foundKinds.length > 0 && <KindFilter kinds={foundKinds} chosen={kinds} onChange={onKinds} />}
      <p className={styles.status} role="status">
        {statusOf(asked, answer, failed, suggestions.length, recentPages.length)}
      </p>
      {failed && (
        <div className={styles.note}>
          <p>
            The search index could not be loaded. The connection may be down, or the site was just
            published anew.
          </p>
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              setAttempt(attempt + 1);
              input.current?.focus();
            }}
          >
            Try again
          </button>
        </div>
      )}
      <div ref={list} id={listId} role="listbox" aria-label="Results" className={styles.list}>
        {options.map((option, index) => (
          <ResultOption
            key={option.key}
            option={option}
            elementId={optionId(index)}
            selected={index === place}
            onPoint={() => index !== place && setChosen({ asked, place: index })}
            onOpen={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              open(option, false);
            }}
          />
        ))}
      </div>
      {!asked && !failed && recentPages.length === 0 && (
        <p className={styles.note}>
          Try <kbd>T0051</kbd>, <kbd>51.1</kbd>, <kbd>code signing</kbd> or{' '}
          <kbd>who used deepfakes</kbd>.
        </p>
      )}
    </div>
  );
}

function statusOf(
  asked: string,
  answer: SearchAnswer | undefined,
  failed: boolean,
  suggested: number,
  recent: number,
): string {
  if (failed) return '';
  if (!answer) return 'Loading the index …';
  if (!asked) return recent > 0 ? 'Read last' : '';
  const { total } = answer;
  if (total > 0) return total === 1 ? '1 page found' : `${String(total)} pages found`;
  if (answer.kinds.some(({ count }) => count > 0))
    return 'Nothing of this kind. Take the filter off.';
  return suggested > 0
    ? `Nothing found for “${answer.query}”. Close to it:`
    : `Nothing found for “${answer.query}”. Try fewer or other words.`;
}
