import type { ReactNode } from 'react';
import styles from './Browse.module.css';

/** What the two words mean that every result uses. */
export default function Definitions(): ReactNode {
  return (
    <dl className={styles.definitions}>
      <div>
        <dt>Direct</dt>
        <dd>the mitigation names the technique itself.</dd>
      </div>
      <div>
        <dt>Inherited</dt>
        <dd>it names the parent technique, and so counts for its sub-techniques.</dd>
      </div>
    </dl>
  );
}
