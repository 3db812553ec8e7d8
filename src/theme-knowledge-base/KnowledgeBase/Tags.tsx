import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { ListData } from '../../../plugins/knowledge-base/site/contract';
import ObjectList from '../../components/ObjectList';
import ViewHead from '../../components/ViewHead';

/** All tags, or all pages with a tag. */
export default function Tags({ data }: { readonly data: ListData }): ReactNode {
  return (
    <Layout>
      <ViewHead title={data.title} description={data.description} address={data.address} />
      <main className="page">
        <div className="page__main">
          <Heading as="h1">{data.title}</Heading>
          <p>{data.description}</p>
          {data.groups.map(({ title, url, items }) => (
            <section key={title ?? ''}>
              {title !== undefined && (
                <Heading as="h2">
                  {url === undefined ? title : <Link to={url}>{title}</Link>}
                </Heading>
              )}
              <ObjectList items={items} />
            </section>
          ))}
        </div>
      </main>
    </Layout>
  );
}
