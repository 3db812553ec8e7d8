import type { ReactNode } from 'react';
import type { FoundKind } from '../../../plugins/knowledge-base/portable/search/result';
import KindMark from '../KindMark';
import styles from './Search.module.css';

interface Props {
  readonly kinds: readonly FoundKind[];
  readonly chosen: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
}

/** The kinds that were found, each with how many pages: one or several can be asked for. */
export default function KindFilter({ kinds, chosen, onChange }: Props): ReactNode {
  return (
    <div className={styles.kinds} role="group" aria-label="Kinds">
      {kinds.map(({ name, plural, count }) => {
        const isChosen = chosen.includes(name);
        return (
          <button
            key={name}
            type="button"
            className={styles.chip}
            aria-pressed={isChosen}
            onClick={() =>
              onChange(isChosen ? chosen.filter((one) => one !== name) : [...chosen, name])
            }
          >
            <KindMark kind={name} /> {plural} <span className={styles.chipCount}>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
