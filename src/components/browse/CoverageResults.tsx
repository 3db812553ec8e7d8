import { memo, type ReactNode } from 'react';
import {
  coverTactics,
  type TacticCoverage,
} from '../../../plugins/atlas/portable/coverage/coverage';
import { coverageList, coverageRows } from '../../../plugins/atlas/portable/coverage/report';
import type { Named } from '../../../plugins/atlas/portable/techniques/technique';
import ObjectLink from '../ObjectLink';
import Actions from './Actions';
import Definitions from './Definitions';
import type { Lookup } from './useBrowse';
import { wordsOf } from './words';
import { referenceTo } from './referenceTo';
import styles from './Browse.module.css';

interface Props {
  readonly lookup: Lookup;
  readonly picked: readonly Named[];
  /** Leads on to the mitigations of what remains. */
  readonly onPickTechniques: (ids: readonly string[]) => void;
}

/** What the picked mitigations cover of each tactic, and what remains. */
export default memo(function CoverageResults({
  lookup,
  picked,
  onPickTechniques,
}: Props): ReactNode {
  const { techniques, tactics } = lookup.data;
  const ids = new Set(picked.map(({ id }) => id));
  const coverage = coverTactics(
    tactics.map(({ id }) => id),
    techniques,
    ids,
  );
  const covered = new Set(
    coverage.flatMap((tactic) => tactic.covered.map(({ technique }) => technique.id)),
  );
  return (
    <section aria-labelledby="result">
      <h2 id="result" tabIndex={-1}>
        Techniques that they cover <span className="count">{covered.size}</span>
      </h2>
      <p role="status" className={styles.summary}>
        {covered.size} of {techniques.length} techniques are covered. Those of several tactics stand
        under each.
      </p>
      <Actions
        file="techniques-by-mitigation"
        markdown={() => coverageList(picked, coverage, lookup.tacticOf, wordsOf(lookup))}
        rows={() => coverageRows(coverage, wordsOf(lookup))}
      />
      <Definitions />
      {coverage.map((row) => (
        <Tactic key={row.tactic} row={row} lookup={lookup} onPickTechniques={onPickTechniques} />
      ))}
    </section>
  );
});

function Tactic({
  row: { tactic, covered, remaining },
  lookup,
  onPickTechniques,
}: { readonly row: TacticCoverage } & Omit<Props, 'picked'>): ReactNode {
  const object = lookup.tacticOf(tactic);
  const all = covered.length + remaining.length;
  return (
    <section className={styles.tactic} aria-labelledby={tactic}>
      <div className={styles.resultHead}>
        <h3 id={tactic}>
          <ObjectLink object={{ ...object, kind: 'tactic', kindLabel: 'Tactic' }} />
        </h3>
        <span className={styles.share}>
          <meter min={0} max={Math.max(1, all)} value={covered.length} aria-hidden="true" />
          {covered.length} of {all} covered
        </span>
      </div>
      {covered.length > 0 && (
        <ul className={styles.covers}>
          {covered.map(({ technique, covers }) => (
            <li key={technique.id}>
              <p className={styles.coverHead}>
                <ObjectLink object={referenceTo(technique)} />
                {covers.map(({ mitigation, way, through }) => (
                  <span key={mitigation} className={styles.way} data-way={way}>
                    {mitigation}: {way}
                    {way === 'inherited' && ` through ${through}`}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {remaining.length > 0 && (
        <details className={styles.remaining}>
          <summary>
            {remaining.length} {remaining.length === 1 ? 'remains' : 'remain'} uncovered
          </summary>
          <ul>
            {remaining.map((technique) => (
              <li key={technique.id}>
                <span className={styles.box} aria-hidden="true" />
                <ObjectLink object={referenceTo(technique)} />
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button-quiet"
            onClick={() => onPickTechniques(remaining.map(({ id }) => id))}
          >
            Find mitigations for{' '}
            {remaining.length === 1 ? 'it' : `these ${String(remaining.length)}`}
          </button>
        </details>
      )}
    </section>
  );
}
