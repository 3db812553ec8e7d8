import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import { writeIds } from '../../../plugins/atlas/portable/techniques/shortId';
import type { Lookup } from './useBrowse';
import styles from './Browse.module.css';

/** What stands where nothing is picked: what this page does, and where to begin. */
export default function WaysIn({ lookup }: { readonly lookup: Lookup }): ReactNode {
  const browse = useBaseUrl('/browse/');
  const { tactics, techniques, studies } = lookup.data;
  const idsOf = (tactic: string): string[] =>
    techniques.filter((own) => own.tactics.includes(tactic)).map(({ id }) => id);
  const longest = [...studies]
    .sort((a, b) => b.techniques.length - a.techniques.length)
    .slice(0, 5);
  const address = (ids: readonly string[]): string => `${browse}?t=${writeIds(ids)}`;
  return (
    <section className={styles.waysIn} aria-labelledby="ways-in">
      <h2 id="ways-in">Nothing is picked yet</h2>
      <p>
        Pick the techniques that worry you, and this page ranks the mitigations by how many of them
        each covers, with the reason why. Every view has an address of its own: bookmark it, send
        it, print it as a checklist.
      </p>
      <noscript>
        <p>
          Picking needs JavaScript. Without it, each technique’s own page lists its mitigations.
        </p>
      </noscript>
      <h3>Begin with a tactic</h3>
      <ul className={styles.ways}>
        {tactics.map(({ id, name }) => (
          <li key={id}>
            <a href={address(idsOf(id))}>
              {name} <span className="count">{idsOf(id).length}</span>
            </a>
          </li>
        ))}
      </ul>
      {longest.length > 0 && (
        <>
          <h3>or with what happened</h3>
          <ul className={styles.ways}>
            {longest.map(({ id, name, techniques: own }) => (
              <li key={id}>
                <a href={address(own)}>
                  {name} <span className="count">{own.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>or paste a report, a ticket or a list that holds ids into the field for pasting.</p>
    </section>
  );
}
