import Layout from '@theme/Layout';
import { type ReactNode, useMemo } from 'react';
import type { MatrixData } from '../../../plugins/atlas/views/matrix/contract';
import MatrixView from '../../components/matrix/MatrixView';
import ViewHead from '../../components/ViewHead';

/** All tactics side by side, with their techniques. */
export default function Matrix({ data }: { readonly data: MatrixData }): ReactNode {
  // The address changes with each choice: the frame of the page has nothing to do with that.
  return useMemo(
    () => (
      <Layout>
        <ViewHead
          title="Matrix"
          description="All tactics side by side with their techniques: filtered, coloured by case studies or mitigations, and with the path of a case study."
          address="/matrix/"
        />
        <MatrixView data={data} />
      </Layout>
    ),
    [data],
  );
}
