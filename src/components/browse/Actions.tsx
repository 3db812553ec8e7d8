import type { ReactNode } from 'react';
import { csv } from '../../browser/csv';
import { saveFile } from '../../browser/saveFile';
import CopyButton from '../CopyButton';
import styles from './Browse.module.css';

interface Props {
  readonly markdown: () => string;
  readonly rows: () => readonly (readonly string[])[];
  /** The name of the file that is saved, without ending. */
  readonly file: string;
}

/** What can be done with what is shown: it is sent, copied, saved or printed. */
export default function Actions({ markdown, rows, file }: Props): ReactNode {
  return (
    <div className={styles.actions}>
      <CopyButton text={() => window.location.href}>Copy link</CopyButton>
      <CopyButton text={markdown}>Copy as Markdown</CopyButton>
      <button
        type="button"
        className="button-quiet"
        onClick={() => saveFile(`${file}.csv`, csv(rows()), 'text/csv')}
      >
        Save as CSV
      </button>
      <button type="button" className="button-quiet" onClick={() => window.print()}>
        Print checklist
      </button>
    </div>
  );
}
