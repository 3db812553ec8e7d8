import { useHistory } from '@docusaurus/router';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import type { PageData, Reference } from '../../../plugins/knowledge-base/site/contract';
import { kindShape } from '../../../plugins/knowledge-base/portable/marks/kindShape';
import { neighbourhoodPicture, size } from './neighbourhoodPicture';
import styles from './Neighbourhood.module.css';

/** The longest name that has room beside its mark, in letters. */
const longest = 26;
const centre = { x: size.width / 2, y: size.height / 2 };

function Mark({ kind, x, y, large }: { kind: string; x: number; y: number; large?: boolean }) {
  const scale = large ? 1.5 : 0.85;
  return (
    <path
      className={`kind-mark kind-mark--${kind}`}
      d={kindShape(kind)}
      transform={`translate(${String(x - 8 * scale)} ${String(y - 8 * scale)}) scale(${String(scale)})`}
    />
  );
}

/** The picture itself: an object amid those it is related to, each a link. */
export default function NeighbourhoodSvg({ page }: { readonly page: PageData }): ReactNode {
  const history = useHistory();
  const { spokes, others } = useMemo(() => neighbourhoodPicture(page), [page]);
  const follow = (event: MouseEvent, { url }: Reference): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.push(url);
  };
  return (
    <>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
        role="group"
        aria-label={`What ${page.name} is related to`}
      >
        {spokes.map(({ object, x, y }) => (
          <line key={object.url} x1={centre.x} y1={centre.y} x2={x} y2={y} />
        ))}
        <Mark kind={page.kind} {...centre} large />
        {spokes.map(({ object, relation, x, y, side }) => (
          <a
            key={object.url}
            href={object.url}
            aria-label={`${object.name}, ${object.kindLabel}: ${relation}`}
            onClick={(event) => follow(event, object)}
          >
            <title>
              {`${object.id ?? ''} ${object.name} (${object.kindLabel}): ${relation}`.trim()}
            </title>
            <Mark kind={object.kind} x={x} y={y} />
            <text x={x + (side === 'start' ? 11 : -11)} y={y + 4} textAnchor={side}>
              {object.name.length > longest
                ? `${object.name.slice(0, longest - 1).trimEnd()}…`
                : object.name}
            </text>
          </a>
        ))}
      </svg>
      {others > 0 && (
        <p className={styles.others}>
          {others} more {others === 1 ? 'stands' : 'stand'} in the graph.
        </p>
      )}
    </>
  );
}
