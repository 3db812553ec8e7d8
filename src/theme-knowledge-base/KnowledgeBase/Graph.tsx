import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import AsTable from '../../components/graph/AsTable';
import Canvas from '../../components/graph/Canvas';
import Chosen from '../../components/graph/Chosen';
import Filters from '../../components/graph/Filters';
import Finder from '../../components/graph/Finder';
import styles from '../../components/graph/Graph.module.css';
import { useGraphState } from '../../components/graph/useGraphState';
import WayBetween from '../../components/graph/WayBetween';
import ViewHead from '../../components/ViewHead';

/** The whole graph and any neighbourhood: a picture to move about in, and the same as tables. */
export default function Graph({ data }: { readonly data: GraphViewData }): ReactNode {
  const state = useGraphState(data);
  return (
    <Layout>
      <ViewHead
        title="Graph"
        description="All objects of this knowledge base and the relations between them."
        address="/graph/"
      />
      <main className={styles.page}>
        <Heading as="h1">Graph</Heading>
        <div className={styles.panel}>
          <Finder
            view={data}
            label="Find"
            chosen={state.focus}
            onChoose={(node) => state.choose('focus', node)}
          />
          {state.focus !== undefined && <Chosen view={data} state={state} focus={state.focus} />}
        </div>
        <div className={styles.stage}>
          <Canvas view={data} state={state} />
        </div>
        <div className={styles.panel}>
          <Filters view={data} state={state} />
          <WayBetween view={data} state={state} />
          <button type="button" className="button-quiet" onClick={state.reset}>
            Start over
          </button>
        </div>
        <AsTable view={data} state={state} />
      </main>
    </Layout>
  );
}
