import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import KindMark from '../KindMark';
import NodeLink from './NodeLink';
import styles from './Graph.module.css';
import { deepest, type GraphState } from './useGraphState';

interface Props {
  readonly view: GraphViewData;
  readonly state: GraphState;
  readonly focus: number;
}

/** The object in focus: the way to its page, and how much around it is shown. */
export default function Chosen({ view, state, focus }: Props): ReactNode {
  const kind = view.kinds[view.nodes.kinds[focus] ?? 0];
  return (
    <section className={styles.chosen} aria-label="In focus">
      <Heading as="h2">In focus</Heading>
      <p className={styles.kind}>
        <KindMark kind={kind?.name ?? ''} /> {kind?.label}
      </p>
      <p>
        <NodeLink view={view} node={focus} />
      </p>
      <label>
        Show{' '}
        <select
          value={state.depth ?? ''}
          onChange={({ target }) =>
            state.setDepth(target.value === '' ? undefined : Number(target.value))
          }
        >
          <option value="">the whole graph</option>
          {Array.from({ length: deepest }, (_, at) => at + 1).map((depth) => (
            <option key={depth} value={depth}>
              {depth === 1 ? 'its neighbours' : `all within ${String(depth)} steps`}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.actions}>
        <Link className="button-quiet" to={view.nodes.urls[focus] ?? ''}>
          Open its page
        </Link>
        <button
          type="button"
          className="button-quiet"
          onClick={() => state.choose('focus', undefined)}
        >
          Clear
        </button>
      </p>
    </section>
  );
}
