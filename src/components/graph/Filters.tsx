import type { ReactNode } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { verb } from '../../../plugins/knowledge-base/portable/graphView/neighbours';
import { summary } from '../../../plugins/knowledge-base/portable/graphView/summary';
import KindMark from '../KindMark';
import styles from './Filters.module.css';
import type { GraphState } from './useGraphState';

interface Props {
  readonly view: GraphViewData;
  readonly state: GraphState;
}

/** Which kinds of objects and which relations the graph shows; the marks are its legend too. */
export default function Filters({ view, state }: Props): ReactNode {
  const counts = summary(view);
  return (
    <>
      <fieldset className={styles.filter}>
        <legend>Kinds</legend>
        {counts.kinds.map(({ name, count }, at) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={state.kinds.has(name)}
              onChange={() => state.toggle('kinds', name)}
            />
            <KindMark kind={name} />
            <span>{view.kinds[at]?.plural}</span> <span className="count">{count}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.filter}>
        <legend>Relations</legend>
        {counts.relations
          .filter(({ count }) => count > 0)
          .map(({ name, count }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={state.relations.has(name)}
                onChange={() => state.toggle('relations', name)}
              />
              <span>{verb(name)}</span> <span className="count">{count}</span>
            </label>
          ))}
      </fieldset>
    </>
  );
}
