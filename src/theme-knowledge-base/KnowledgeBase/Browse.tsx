import Layout from '@theme/Layout';
import { type ReactNode, useMemo } from 'react';
import type { BrowseData } from '../../../plugins/atlas/views/browse/contract';
import BrowseView from '../../components/browse/BrowseView';
import ViewHead from '../../components/ViewHead';

/** Mitigations by technique, and techniques by mitigation. */
export default function Browse({ data }: { readonly data: BrowseData }): ReactNode {
  // The address changes with each choice: the frame of the page has nothing to do with that.
  return useMemo(
    () => (
      <Layout>
        <ViewHead
          title="Mitigations by technique"
          description="Pick techniques and see which mitigations cover them, with the reasons; or pick mitigations and see what remains uncovered."
          address="/browse/"
        />
        <BrowseView data={data} />
      </Layout>
    ),
    [data],
  );
}
