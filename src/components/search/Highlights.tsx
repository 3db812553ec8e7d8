import { useHistory, useLocation } from '@docusaurus/router';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import styles from './SearchButton.module.css';

/** Marks the words of `?highlight=…` on the page, and offers to take the marks off. */
export default function Highlights(): ReactNode {
  const history = useHistory();
  const { pathname, search } = useLocation();
  const [found, setFound] = useState<{ words: string; count: number }>();
  const remove = useCallback(() => {
    const params = new URLSearchParams(history.location.search);
    params.delete('highlight');
    const text = params.toString();
    history.replace({ ...history.location, search: text && `?${text}` });
  }, [history]);

  useEffect(() => {
    const words = new URLSearchParams(search).get('highlight');
    if (!words) return undefined;
    let stop: (() => void) | undefined;
    let left = false;
    void import('./markPage').then(({ markPage }) => {
      if (!left) stop = markPage(words, (count) => setFound({ words, count }));
    });
    const onKeyDown = (event: KeyboardEvent): void => {
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        !document.querySelector('dialog[open]')
      )
        remove();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      left = true;
      stop?.();
      setFound(undefined);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [pathname, search, remove]);

  if (!found) return null;
  const { words, count } = found;
  return (
    <div className={styles.marks}>
      <span role="status">
        {count === 0 ? 'Not in the text of this page:' : `${String(count)} marked:`}{' '}
        <strong>{words}</strong>
      </span>
      <button type="button" className="button-quiet" onClick={remove}>
        Remove marks <kbd>Esc</kbd>
      </button>
    </div>
  );
}
