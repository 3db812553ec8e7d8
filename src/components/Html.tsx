import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type MouseEvent, type ReactNode, useCallback } from 'react';

interface Props {
  /** Sanitized by the plugin. */
  readonly html: string;
  readonly className?: string;
}

/** The address within the site that a click on a link asks for, or undefined for any other click. */
export function addressInSite(event: MouseEvent, baseUrl: string): string | undefined {
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

/** A text of the knowledge base. Its links move within the site without loading it again. */
export default function Html({ html, className }: Props): ReactNode {
  const history = useHistory();
  const baseUrl = useBaseUrl('/');
  const follow = useCallback(
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
  return (
    <div
      className={className}
      onClick={follow}
      onMouseOver={prepare}
      onFocus={prepare}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
