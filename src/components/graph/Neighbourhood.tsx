import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PageData } from '../../../plugins/knowledge-base/site/contract';
import styles from './Neighbourhood.module.css';

type Picture = ComponentType<{ readonly page: PageData }>;

/** Where there is room for it, the picture comes by itself. */
const wide = '(min-width: 700px)';

/**
 * A small graph of what a page's object is related to. Its code is loaded when it comes into view,
 * and on a small screen when it is asked for; its box has its size from the start.
 */
export default function Neighbourhood({ page }: { readonly page: PageData }): ReactNode {
  const graph = useBaseUrl('/graph/');
  const address = useBaseUrl(page.address);
  const box = useRef<HTMLDivElement>(null);
  const [Shown, show] = useState<Picture>();
  const load = (): void => {
    import('./NeighbourhoodSvg').then(
      (module) => show(() => module.default),
      // The link to the graph stays: nothing is said of a picture that did not come.
      () => undefined,
    );
  };

  useEffect(() => {
    if (!box.current || !window.matchMedia(wide).matches) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      load();
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  return (
    <section className={styles.neighbourhood} aria-labelledby="in-the-graph">
      <Heading as="h2" id="in-the-graph">
        In the graph
      </Heading>
      <div ref={box} className={styles.box} data-shown={Shown !== undefined}>
        {Shown ? (
          <Shown page={page} />
        ) : (
          <button type="button" className={`button-quiet ${styles.ask ?? ''}`} onClick={load}>
            Show what it is related to
          </button>
        )}
      </div>
      <p>
        <Link to={`${graph}?focus=${encodeURIComponent(page.id ?? address)}&depth=1`}>
          Open in the graph
        </Link>
      </p>
    </section>
  );
}
