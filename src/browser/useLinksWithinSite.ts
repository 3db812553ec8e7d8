import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type MouseEvent, useCallback } from 'react';

/** Handlers for an element that holds plain links. */
export interface LinkHandlers {
  readonly onClick: (event: MouseEvent) => void;
  readonly onMouseOver: (event: { target: EventTarget }) => void;
  readonly onFocus: (event: { target: EventTarget }) => void;
}

/** The address within the site that a click on a link asks for, or undefined for any other click. */
function addressInSite(event: MouseEvent, baseUrl: string): string | undefined {
  const wanted =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = (event.target as Element).closest('a');
  if (!wanted || event.defaultPrevented || !link || link.target || link.hasAttribute('download')) {
    return undefined;
  }
  const { origin, pathname, search, hash } = link;
  const isPage = pathname.startsWith(baseUrl) && pathname.endsWith('/');
  return origin === window.location.origin && isPage ? `${pathname}${search}${hash}` : undefined;
}

/** Makes plain links move within the site without loading it again, however many there are. */
export function useLinksWithinSite(): LinkHandlers {
  const history = useHistory();
  const baseUrl = useBaseUrl('/');
  const onClick = useCallback(
    (event: MouseEvent) => {
      const address = addressInSite(event, baseUrl);
      if (address === undefined) return;
      event.preventDefault();
      history.push(address);
    },
    [history, baseUrl],
  );
  const prepare = useCallback(
    (event: { target: EventTarget }) => {
      const link = (event.target as Element).closest('a');
      if (link?.origin === window.location.origin && link.pathname.startsWith(baseUrl)) {
        void window.docusaurus.prefetch(link.pathname);
      }
    },
    [baseUrl],
  );
  return { onClick, onMouseOver: prepare, onFocus: prepare };
}
