import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { type ReactNode, type RefObject, useId, useLayoutEffect, useState } from 'react';
import type { CardData } from '../../../plugins/knowledge-base/site/contract';
import KindMark from '../KindMark';
import styles from './Card.module.css';

interface Props {
  readonly link: HTMLAnchorElement;
  /** Where the mouse or the finger was: a link may run over several lines. */
  readonly at: { x: number; y: number } | undefined;
  readonly card: CardData;
  readonly element: RefObject<HTMLDivElement | null>;
}

/** What is to be known of the page behind a link, beside the link. */
export default function Card({ link, at, card, element }: Props): ReactNode {
  const id = useId();
  const [placed, setPlaced] = useState<{ left: number; top: number }>();

  useLayoutEffect(() => {
    const own = element.current;
    let stale = false;
    if (!own) return undefined;
    void computePosition(link, own, {
      placement: 'bottom-start',
      strategy: 'absolute',
      middleware: [
        inline(at && { x: at.x, y: at.y }),
        offset(6),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            own.style.maxHeight = `${String(Math.max(availableHeight, 120))}px`;
          },
        }),
      ],
    }).then(({ x, y }) => {
      if (!stale) setPlaced({ left: x, top: y });
    });
    return () => {
      stale = true;
    };
  }, [link, at, card, element]);

  useLayoutEffect(() => {
    // A link that says more of itself already is not described twice.
    if (link.hasAttribute('aria-description') || link.hasAttribute('aria-describedby')) {
      return undefined;
    }
    link.setAttribute('aria-describedby', id);
    return () => link.removeAttribute('aria-describedby');
  }, [link, id]);

  return (
    <div
      ref={element}
      id={id}
      role="tooltip"
      className={styles.card}
      data-placed={placed !== undefined}
      style={placed}
    >
      <p className={styles.kind}>
        <KindMark kind={card.kind} />
        {card.kindLabel}
        {card.id !== undefined && <span className="object-id">{card.id}</span>}
        {card.retired && <span className="badge badge--retired">retired</span>}
      </p>
      <p className={styles.name}>{card.name}</p>
      {card.summary && <p className={styles.summary}>{card.summary}</p>}
      {card.counts.length > 0 && (
        <p className={styles.counts}>
          {card.counts.map(({ label, count }) => (
            <span key={label}>
              {label} <strong>{count}</strong>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
