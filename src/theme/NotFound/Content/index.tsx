import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useThemeConfig } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { Props } from '@theme/NotFound/Content';
import type { ReactNode } from 'react';
import KindMark from '../../../components/KindMark';
import { useNearest } from '../../../components/notFound/useNearest';
import styles from './styles.module.css';

/** Every static host shows this for an address that it does not have: what can have been meant. */
export default function NotFoundContent({ className }: Props): ReactNode {
  const { pathname } = useLocation();
  // The file was made for no address in particular: only the browser knows which was asked for.
  const asked = useIsBrowser() ? pathname : undefined;
  const found = useNearest(asked);
  return (
    <main className={`${styles.page ?? ''} ${className ?? ''}`}>
      <Heading as="h1">There is no page here</Heading>
      <p className={styles.asked}>
        {asked === undefined ? (
          'The address leads to no page of this site.'
        ) : (
          <>
            Nothing stands at <code>{readable(asked)}</code>.
          </>
        )}
      </p>
      <section className={styles.near} aria-live="polite">
        {found && found.length > 0 && (
          <>
            <Heading as="h2">Did you mean</Heading>
            <ul>
              {found.map(({ id, name, kindName, kindLabel, url }) => (
                <li key={url}>
                  <KindMark kind={kindName} />
                  <Link to={url}>
                    {id !== undefined && <span className="object-id">{id}</span>} {name}
                  </Link>
                  <span className={styles.kind}>{kindLabel}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {found?.length === 0 && <p>No id and no name is like it.</p>}
      </section>
      <nav aria-label="Ways on">
        <Heading as="h2">Or begin here</Heading>
        <Ways />
      </nav>
    </main>
  );
}

/** The way home, and wherever the site's own navigation leads. */
function Ways(): ReactNode {
  const { items } = useThemeConfig().navbar;
  const lists = items.flatMap(({ to, label }) =>
    typeof to === 'string' && typeof label === 'string' ? [{ to, label }] : [],
  );
  return (
    <ul className={styles.ways}>
      {[{ to: '/', label: 'Home' }, ...lists].map(({ to, label }) => (
        <li key={to}>
          <Link to={to}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

const longest = 200;

/** An address as people read it. It is shown as text, whatever it holds. */
function readable(pathname: string): string {
  let text = pathname;
  try {
    text = decodeURIComponent(pathname);
  } catch {
    // Signs that stand for no text stay as they were written.
  }
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
