import { memo, type ReactNode } from 'react';
import {
  rankMitigations,
  withoutMitigation,
  type Cover,
  type Ranked,
} from '../../../plugins/atlas/portable/coverage/coverage';
import { checklist, checklistRows } from '../../../plugins/atlas/portable/coverage/report';
import type { Technique } from '../../../plugins/atlas/portable/techniques/technique';
import Html from '../Html';
import ObjectLink from '../ObjectLink';
import Actions from './Actions';
import Definitions from './Definitions';
import type { Lookup } from './useBrowse';
import { wordsOf } from './words';
import { referenceTo } from './referenceTo';
import styles from './Browse.module.css';

interface Props {
  readonly lookup: Lookup;
  readonly picked: readonly Technique[];
}

/** The mitigations of the picked techniques, those that cover the most first. */
export default memo(function MitigationResults({ lookup, picked }: Props): ReactNode {
  const ranked = rankMitigations(picked);
  const without = withoutMitigation(picked);
  const all = ranked.filter(({ covers }) => covers.length === picked.length).length;
  return (
    <section aria-labelledby="result">
      <h2 id="result" tabIndex={-1}>
        Mitigations <span className="count">{ranked.length}</span>
      </h2>
      <p role="status" className={styles.summary}>
        {summary(ranked.length, all, picked.length, without.length)}
      </p>
      {without.length > 0 && (
        <div className={styles.without}>
          <p>Without any mitigation, direct or inherited:</p>
          <ul>
            {without.map((technique) => (
              <li key={technique.id}>
                <ObjectLink object={referenceTo(technique)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Actions
        file="mitigations-by-technique"
        markdown={() => checklist(picked, ranked, wordsOf(lookup))}
        rows={() => checklistRows(picked, ranked, wordsOf(lookup))}
      />
      <Definitions />
      <ol className={styles.results}>
        {ranked.map((row) => (
          <Result key={row.mitigation} row={row} lookup={lookup} of={picked.length} />
        ))}
      </ol>
    </section>
  );
});

function summary(mitigations: number, all: number, picked: number, without: number): string {
  if (mitigations === 0) return 'No mitigation of this knowledge base covers what is picked.';
  const who =
    mitigations === 1 ? '1 mitigation covers' : `${String(mitigations)} mitigations cover`;
  if (picked === 1) return `${who} the picked technique.`;
  const covered = without === 0 ? 'all' : `${String(picked - without)} of`;
  const each =
    all === 0
      ? 'no single one covers them all'
      : `${String(all)} ${all === 1 ? 'covers' : 'cover'} each of them`;
  return `${who} ${covered} ${String(picked)} picked techniques between them; ${each}.`;
}

function Result({
  row: { mitigation, covers },
  lookup,
  of,
}: {
  readonly row: Ranked;
  readonly lookup: Lookup;
  readonly of: number;
}): ReactNode {
  const object = lookup.mitigationOf(mitigation);
  const categories = lookup.mitigations.get(mitigation)?.categories ?? [];
  return (
    <li className={styles.result}>
      <div className={styles.resultHead}>
        <span className={styles.box} aria-hidden="true" />
        <h3>
          <ObjectLink object={{ ...object, kind: 'mitigation', kindLabel: 'Mitigation' }} />
        </h3>
        <span className={styles.share}>
          <meter min={0} max={of} value={covers.length} aria-hidden="true" />
          covers {covers.length} of {of}
        </span>
      </div>
      {categories.length > 0 && <p className={styles.categories}>{categories.join(', ')}</p>}
      <ul className={styles.covers}>
        {covers.map((cover) => (
          <CoverRow key={cover.technique.id} cover={cover} lookup={lookup} />
        ))}
      </ul>
    </li>
  );
}

function CoverRow({
  cover: { technique, mitigation, way, through },
  lookup,
}: {
  readonly cover: Cover;
  readonly lookup: Lookup;
}): ReactNode {
  const parent = lookup.techniques.get(through);
  const reason = lookup.reasonOf(mitigation, through);
  return (
    <li>
      <p className={styles.coverHead}>
        <ObjectLink object={referenceTo(technique)} />
        <span className={styles.way} data-way={way}>
          {way}
          {way === 'inherited' && ` through ${through}${parent ? ` ${parent.name}` : ''}`}
        </span>
      </p>
      {reason && (
        <div className={styles.reason}>
          <Html html={reason} />
        </div>
      )}
    </li>
  );
}
