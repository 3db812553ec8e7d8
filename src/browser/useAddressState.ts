import { useHistory } from '@docusaurus/router';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Changes the parameters in place. What is left empty disappears from the address. */
export type Change = (params: URLSearchParams) => void;

/** `push` for a choice that "back" takes back; `replace` for what follows each key. */
export type How = 'push' | 'replace';

/**
 * State that lives in the address, `?tactic=AML.TA0005&maturity=realized`: it can be bookmarked,
 * sent, reloaded and gone back to. While the page is hydrated it is empty, as it was for the build.
 */
export function useAddressState(): [URLSearchParams, (change: Change, how?: How) => void] {
  const history = useHistory();
  const search = useSyncExternalStore(
    history.listen,
    () => history.location.search,
    () => '',
  );
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const update = useCallback(
    (change: Change, how: How = 'push') => {
      const next = new URLSearchParams(history.location.search);
      change(next);
      for (const [name, value] of [...next]) if (value === '') next.delete(name, value);
      // A comma stands for itself in a query; lists stay short and readable.
      const text = next.toString().replaceAll('%2C', ',');
      const address = { ...history.location, search: text && `?${text}` };
      if (address.search === history.location.search) return;
      // A push of the router's would move the focus to the top of the page, as for a new page: the
      // entry is added by hand, and the router replaces it.
      if (how === 'push') window.history.pushState(window.history.state, '');
      history.replace(address);
    },
    [history],
  );
  return [params, update];
}
