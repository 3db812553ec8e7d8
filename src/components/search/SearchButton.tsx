import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import Highlights from './Highlights';
import { rememberPage } from './recent';
import styles from './SearchButton.module.css';

const SearchDialog = lazy(() => import('./SearchDialog'));

/** Opens search, by a click, by `/` or by Ctrl/⌘ K. Nothing of search is loaded before that. */
export default function SearchButton(): ReactNode {
  const baseUrl = useBaseUrl('/');
  const { pathname } = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Who knows what to look for types on while the dialog is still being loaded.
  const early = useRef<string>(undefined);
  const open = useCallback(() => {
    early.current = '';
    setOpen(true);
  }, []);
  const takeEarly = useCallback(() => {
    const typed = early.current ?? '';
    early.current = undefined;
    return typed;
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (early.current !== undefined && isLetter) early.current += event.key;
      else if (asksForSearch(event)) open();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);
  useEffect(() => rememberPage(baseUrl, pathname), [baseUrl, pathname]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={open}
        onPointerEnter={() => void import('./SearchDialog')}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.glass}>
          <path d="M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2Zm3.8 8.8L14.5 14.5" />
        </svg>
        <span className={styles.word}>Search</span>
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog baseUrl={baseUrl} takeEarly={takeEarly} onClose={close} />
        </Suspense>
      )}
      <Highlights />
    </>
  );
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return false;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (isCommand) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !event.altKey && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
