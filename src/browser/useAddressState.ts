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
      const text = next.toString();
      const address = { ...history.location, search: text && `?${text}` };
      if (address.search === history.location.search) return;
      // Docusaurus takes an address that is pushed for a new page, and moves the focus to its top.
      // An entry of the browser's own that is replaced at once is a step for "back", and no more.
      if (how === 'push') window.history.pushState(null, '', history.createHref(address));
      history.replace(address);
    },
    [history],
  );
  return [params, update];
}
