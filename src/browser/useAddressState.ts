import { useHistory } from '@docusaurus/router';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Changes the parameters in place. What is left empty disappears from the address. */
export type Change = (params: URLSearchParams) => void;

/** `push` for a choice that "back" takes back; `replace` for what follows each key. */
export type How = 'push' | 'replace';

const listeners = new Set<() => void>();

/**
 * State that lives in the address, `?tactic=AML.TA0005&maturity=realized`: it can be bookmarked,
 * sent, reloaded and gone back to. While the page is hydrated it is empty, as it was for the build.
 *
 * The browser's history is written by hand, and the router hears of it when somebody goes back: for
 * the router each change is a new page, which it renders from the top and moves the focus to.
 */
export function useAddressState(): [URLSearchParams, (change: Change, how?: How) => void] {
  const history = useHistory();
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      const unlisten = history.listen(listener);
      return () => {
        listeners.delete(listener);
        unlisten();
      };
    },
    [history],
  );
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const update = useCallback((change: Change, how: How = 'push') => {
    const { pathname, search: before, hash } = window.location;
    const next = new URLSearchParams(before);
    change(next);
    for (const [name, value] of [...next]) if (value === '') next.delete(name, value);
    // A comma stands for itself in a query; lists stay short and readable.
    const text = next.toString().replaceAll('%2C', ',');
    const after = text && `?${text}`;
    if (after === before) return;
    const address = `${pathname}${after}${hash}`;
    if (how === 'push') window.history.pushState(window.history.state, '', address);
    else window.history.replaceState(window.history.state, '', address);
    for (const listener of listeners) listener();
  }, []);
  return [params, update];
}
