import type { ReactNode } from 'react';
import { linkFormats } from '../../../plugins/atlas/portable/linkKit/formats';
import styles from './LinkKit.module.css';

interface Props {
  readonly format: string;
  readonly onFormat: (name: string) => void;
  readonly release: string | null;
  readonly withRelease: boolean;
  readonly onWithRelease: (wanted: boolean) => void;
}

/** How a link is written, and whether it names the release that was read. */
export default function FormatChoice(props: Props): ReactNode {
  const { format, onFormat, release, withRelease, onWithRelease } = props;
  return (
    <div className={styles.choice}>
      <label>
        Format{' '}
        <select
          className={styles.select}
          value={format}
          onChange={(event) => onFormat(event.currentTarget.value)}
        >
          {linkFormats.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {release !== null && (
        <label>
          <input
            type="checkbox"
            checked={withRelease}
            onChange={(event) => onWithRelease(event.currentTarget.checked)}
          />{' '}
          with “ATLAS {release}”
        </label>
      )}
    </div>
  );
}
