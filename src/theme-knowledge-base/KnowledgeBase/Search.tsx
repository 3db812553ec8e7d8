import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { type ReactNode, useRef } from 'react';
import type { SearchPageData } from '../../../plugins/knowledge-base/search/contract';
import { useAddressState } from '../../browser/useAddressState';
import SearchPanel from '../../components/search/SearchPanel';
import ViewHead from '../../components/ViewHead';

/** Search as a page: what is looked for is in the address, and can be sent. */
export default function Search({ data }: { readonly data: SearchPageData }): ReactNode {
  const baseUrl = useBaseUrl('/');
  const input = useRef<HTMLInputElement>(null);
  const [params, update] = useAddressState();
  return (
    <Layout>
      <ViewHead
        title="Search"
        description="Search the knowledge base: ids, names, terms, texts and sections."
        address="/search/"
      />
      <main className="page">
        <div className="page__main">
          <Heading as="h1">Search</Heading>
          <SearchPanel
            baseUrl={baseUrl}
            query={params.get('q') ?? ''}
            kinds={params.getAll('kind')}
            onQuery={(query) => update((next) => next.set('q', query), 'replace')}
            onKinds={(kinds) =>
              update((next) => {
                next.delete('kind');
                for (const kind of kinds) next.append('kind', kind);
              })
            }
            limit={60}
            alone
            input={input}
          />
          <noscript>
            <p>Search needs JavaScript. Without it, these lists lead to every page:</p>
          </noscript>
          <nav aria-label="Lists">
            Or look through{' '}
            {data.lists.map(({ label, url }, index) => (
              <span key={url}>
                {index > 0 && ', '}
                <Link to={url}>{label.toLowerCase()}</Link>
              </span>
            ))}
            .
          </nav>
        </div>
      </main>
    </Layout>
  );
}
