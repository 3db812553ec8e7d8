import type { ReactNode } from 'react';
import KindMark from '../KindMark';
import styles from './Search.module.css';

interface Props {
  /** Pages found, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
}

/** In the order in which the site names them; kinds of other fields follow. */
const order = ['tactic', 'technique', 'mitigation', 'case-study', 'term', 'control', 'page'];

/** The kinds that were found, each with how many: one or several can be asked for. */
export default function KindFilter({ counts, chosen, onChange }: Props): ReactNode {
  const kinds = [...new Set([...Object.keys(counts), ...chosen])].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
  return (
    <div className={styles.kinds} role="group" aria-label="Kinds">
      {kinds.map((kind) => {
        const isChosen = chosen.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className={styles.chip}
            aria-pressed={isChosen}
            onClick={() =>
              onChange(isChosen ? chosen.filter((one) => one !== kind) : [...chosen, kind])
            }
          >
            <KindMark kind={kind} /> {wordOf(kind)}{' '}
            <span className={styles.chipCount}>{counts[kind] ?? 0}</span>
          </button>
        );
      })}
    </div>
  );
}

function placeOf(kind: string): number {
  const place = order.indexOf(kind);
  return place < 0 ? order.length : place;
}

function wordOf(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
