import type { MouseEvent, ReactNode } from 'react';
import type { Piece } from '../../../plugins/knowledge-base/portable/search/result';
import KindMark from '../KindMark';
import styles from './Search.module.css';

export interface Option {
  readonly key: string;
  readonly url: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string;
  readonly name: readonly Piece[];
  readonly foundBy?: string;
  readonly retired?: boolean;
  readonly section?: readonly Piece[];
  /** Whether the option before it is of the same page: what it says is not said again. */
  readonly isBelow?: boolean;
  /** Absent until the text is there; without it no room is kept. */
  readonly excerpt?: readonly Piece[];
  readonly keepsRoom?: boolean;
}

interface Props {
  readonly option: Option;
  readonly elementId: string;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onOpen: (event: MouseEvent) => void;
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}

/** One result. A link, so that it opens in a new tab as links do. */
export default function ResultOption(props: Props): ReactNode {
  const { option, elementId, selected, onPoint, onOpen } = props;
  const { url, kind, kindLabel, id, name, foundBy, retired, section, excerpt } = option;
  return (
    <a
      role="option"
      id={elementId}
      aria-selected={selected}
      tabIndex={-1}
      href={url}
      className={styles.option}
      onMouseMove={onPoint}
      onClick={onOpen}
    >
      <span className={option.isBelow ? 'sr-only' : styles.head}>
        <span className={styles.kind}>
          <KindMark kind={kind} /> {kindLabel}
        </span>{' '}
        {id !== undefined && <span className="object-id">{id}</span>}{' '}
        <span className={section ? styles.pageOfSection : styles.name}>
          <Pieces pieces={name} />
        </span>
        {retired && <span className="badge badge--retired">retired</span>}
      </span>
      {section && (
        <span className={styles.section}>
          <span aria-hidden="true">§ </span>
          <Pieces pieces={section} />
        </span>
      )}
      {foundBy !== undefined && <span className={styles.excerpt}>also known as {foundBy}</span>}
      {(excerpt ? excerpt.length > 0 : option.keepsRoom) && (
        <span className={styles.excerpt}>{excerpt ? <Pieces pieces={excerpt} /> : '\u00a0'}</span>
      )}
    </a>
  );
}
