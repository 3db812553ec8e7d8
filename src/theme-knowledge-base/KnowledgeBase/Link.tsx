import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { LinkData } from '../../../plugins/atlas/linkKit/contract';
import LinkTable from '../../components/linkKit/LinkTable';
import TextCheck from '../../components/references/TextCheck';
import ViewHead from '../../components/ViewHead';

const description =
  'Paste ids of ATLAS and get a table of links for your wiki, ticket or notes, with addresses that stay.';

/** Links to any number of objects, for wherever a team writes. */
export default function Link({ data }: { readonly data: LinkData }): ReactNode {
  return (
    <Layout>
      <ViewHead title="Link to ATLAS" description={description} address="/link/" />
      <main className="page">
        <div className="page__main">
          <header className="page__header">
            <Heading as="h1">Link to ATLAS</Heading>
            <p>{description}</p>
          </header>
          <LinkTable data={data} />
          <section aria-labelledby="check">
            <Heading as="h2" id="check">
              Check a text
            </Heading>
            <p>
              Ids that do not exist, are retired or renamed, or stand beside the name of another
              object. Nothing that you paste leaves this page.
            </p>
            <TextCheck names={data.names} />
          </section>
        </div>
      </main>
    </Layout>
  );
}
