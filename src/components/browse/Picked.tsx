import type { ReactNode } from 'react';
import type { Named } from '../../../plugins/atlas/portable/techniques/technique';
import ObjectLink from '../ObjectLink';
import styles from './Browse.module.css';

interface Props {
  readonly label: string;
  readonly kind: 'technique' | 'mitigation';
  readonly objects: readonly Named[];
  readonly onDrop: (id: string) => void;
  readonly onClear: () => void;
}

/** What is picked; each can be dropped. */
export default function Picked({ label, kind, objects, onDrop, onClear }: Props): ReactNode {
  return (
    <div className={styles.picked}>
      <h2>
        {label} <span className="count">{objects.length}</span>
      </h2>
      <ul aria-label={label}>
        {objects.map(({ id, name, url }) => (
          <li key={id}>
            <ObjectLink object={{ id, name, url, kind, kindLabel: '' }} />
            <button type="button" aria-label={`Drop ${id} ${name}`} onClick={() => onDrop(id)}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {objects.length > 1 && (
          <li className={styles.clear}>
            <button type="button" onClick={onClear}>
              Drop all
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
