import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { MatrixData } from '../../../plugins/atlas/views/matrix/contract';
import MatrixView from '../../components/matrix/MatrixView';

/** All tactics side by side, with their techniques. */
export default function Matrix({ data }: { readonly data: MatrixData }): ReactNode {
  return (
    <Layout>
      <PageMetadata
        title="Matrix"
        description="All tactics side by side with their techniques: filtered, coloured by case studies or mitigations, and with the path of a case study."
      />
      <MatrixView data={data} />
    </Layout>
  );
}
