import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { verb } from '../../../plugins/knowledge-base/portable/graphView/neighbours';
import Finder from './Finder';
import NodeLink from './NodeLink';
import styles from './Graph.module.css';
import type { GraphState } from './useGraphState';

interface Props {
  readonly view: GraphViewData;
  readonly state: GraphState;
}

/** The shortest way between two objects, each of its steps a sentence. */
export default function WayBetween({ view, state }: Props): ReactNode {
  const { from, to, way } = state;
  return (
    <section className={styles.way} aria-label="Shortest path">
      <Heading as="h2">Shortest path</Heading>
      <Finder view={view} label="From" chosen={from} onChoose={(n) => state.choose('from', n)} />
      <Finder view={view} label="To" chosen={to} onChoose={(n) => state.choose('to', n)} />
      <div role="status">
        {from !== undefined && to !== undefined && (
          <p>
            {way
              ? way.edges.length === 0
                ? 'Both are the same object.'
                : `${String(way.edges.length)} ${way.edges.length === 1 ? 'step' : 'steps'} lead from one to the other:`
              : 'No path leads from one to the other in what is shown.'}
          </p>
        )}
      </div>
      {way && way.edges.length > 0 && (
        <ol aria-label="Steps of the path">
          {way.edges.map((edge) => (
            <li key={edge}>
              <NodeLink view={view} node={view.edges.sources[edge] ?? 0} />{' '}
              <em>{verb(view.relations[view.edges.types[edge] ?? 0] ?? '')}</em>{' '}
              <NodeLink view={view} node={view.edges.targets[edge] ?? 0} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
