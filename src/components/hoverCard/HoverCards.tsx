import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { CardData } from '../../../plugins/knowledge-base/site/contract';
import { cardOf } from './cardOf';
import { watchLinks } from './watchLinks';

// What shows and places a card is loaded with the first one.
const Card = lazy(() => import('./Card'));

interface Open {
  readonly link: HTMLAnchorElement;
  readonly at: { x: number; y: number } | undefined;
  readonly card: CardData;
}

/** Cards beside the links of the whole site. It stands once on a page, at the end of it. */
export default function HoverCards(): ReactNode {
  const baseUrl = useBaseUrl('/');
  const { pathname } = useLocation();
  const [shown, show] = useState<Open>();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let wanted: HTMLAnchorElement | undefined;
    const stop = watchLinks({
      isWanted: ({ origin, pathname: path, target }) =>
        origin === window.location.origin &&
        target === '' &&
        path.startsWith(baseUrl) &&
        path.endsWith('/') &&
        path !== window.location.pathname,
      isCard: (target) => target instanceof Node && (element.current?.contains(target) ?? false),
      open: (link, at) => {
        wanted = link;
        void cardOf(link.pathname, baseUrl).then((card) => {
          if (card && wanted === link && link.isConnected) show({ link, at, card });
        });
      },
      close: () => {
        wanted = undefined;
        show(undefined);
      },
    });
    return () => {
      stop();
      show(undefined);
    };
  }, [baseUrl, pathname]);

  return (
    shown && (
      <Suspense>
        <Card {...shown} element={element} />
      </Suspense>
    )
  );
}
