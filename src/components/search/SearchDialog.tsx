import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './Search.module.css';
import SearchPanel from './SearchPanel';

interface Props {
  readonly baseUrl: string;
  /** What was typed before the dialog was there. */
  readonly takeEarly: () => string;
  readonly onClose: () => void;
}

/** Search above the page. A native dialog: it keeps the focus, and gives it back. */
export default function SearchDialog({ baseUrl, takeEarly, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    input.current?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      onKeyDown={(event) => {
        // A search field would take the first Escape to empty itself.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <div
        className={styles.frame}
        onFocus={() => {
          const typed = takeEarly();
          if (typed) setQuery((before) => before + typed);
        }}
      >
        <SearchPanel
          baseUrl={baseUrl}
          query={query}
          kinds={kinds}
          onQuery={setQuery}
          onKinds={(next) => {
            setKinds(next);
            input.current?.focus();
          }}
          limit={16}
          input={input}
          onOpened={() => dialog.current?.close()}
        />
        <div className={styles.footer}>
          <span className={styles.keys}>
            <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> open <kbd>Ctrl</kbd>
            <kbd>Enter</kbd> in a new tab
          </span>
          <button type="button" className="button-quiet" onClick={() => dialog.current?.close()}>
            Close <kbd>Esc</kbd>
          </button>
        </div>
      </div>
    </dialog>
  );
}
