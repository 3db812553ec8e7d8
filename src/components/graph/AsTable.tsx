import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { fullName } from '../../../plugins/knowledge-base/portable/graphView/fullName';
import { neighbours, verb } from '../../../plugins/knowledge-base/portable/graphView/neighbours';
import { mostConnected, summary } from '../../../plugins/knowledge-base/portable/graphView/summary';
import KindMark from '../KindMark';
import NodeLink from './NodeLink';
import styles from './Graph.module.css';
import type { GraphState } from './useGraphState';

interface Props {
  readonly view: GraphViewData;
  readonly state: GraphState;
}

/** What the picture shows, as tables: of the object in focus, else of the whole graph. */
export default function AsTable({ view, state }: Props): ReactNode {
  return (
    <section className={styles.tables} aria-labelledby="as-table">
      <Heading as="h2" id="as-table" tabIndex={-1}>
        As a table
      </Heading>
      {state.focus === undefined ? (
        <Whole view={view} />
      ) : (
        <Around view={view} state={state} focus={state.focus} />
      )}
    </section>
  );
}

/** The neighbours of an object, in the relations and kinds that are chosen. */
function Around({ view, state, focus }: Props & { readonly focus: number }): ReactNode {
  const rows = neighbours(view, focus, state.selection.steps[focus] ?? []);
  const name = fullName(view, focus);
  return (
    <div className="table-scroll">
      <table>
        <caption>
          {rows.length === 1 ? '1 relation' : `${String(rows.length)} relations`} of {name}
        </caption>
        <thead>
          <tr>
            <th scope="col">Relation</th>
            <th scope="col">Object</th>
            <th scope="col">Kind</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, type, direction }) => (
            <tr key={`${type} ${direction} ${String(node)}`}>
              <td>{direction === 'out' ? `this ${verb(type)} →` : `← ${verb(type)} this`}</td>
              <td>
                <NodeLink view={view} node={node} />
              </td>
              <td>
                <Kind view={view} node={node} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Kind({ view, node }: { readonly view: GraphViewData; readonly node: number }): ReactNode {
  const kind = view.kinds[view.nodes.kinds[node] ?? 0];
  return (
    <>
      <KindMark kind={kind?.name ?? ''} /> {kind?.label}
    </>
  );
}

/** What the whole graph is made of, and the objects that most of it hangs on. */
function Whole({ view }: { readonly view: GraphViewData }): ReactNode {
  const { kinds, relations } = summary(view);
  return (
    <>
      <p>Find an object, or choose one in the picture, and its relations stand here.</p>
      <div className={styles.beside}>
        <table>
          <caption>Objects</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Count</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ name, count }, at) => (
              <tr key={name}>
                <th scope="row">
                  <KindMark kind={name} /> {view.kinds[at]?.plural}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>Relations</caption>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Count</th>
            </tr>
          </thead>
          <tbody>
            {relations.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{verb(name)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>Most related</caption>
          <thead>
            <tr>
              <th scope="col">Object</th>
              <th scope="col">Relations</th>
            </tr>
          </thead>
          <tbody>
            {mostConnected(view, 15).map(({ node, count }) => (
              <tr key={node}>
                <th scope="row">
                  <NodeLink view={view} node={node} />
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
