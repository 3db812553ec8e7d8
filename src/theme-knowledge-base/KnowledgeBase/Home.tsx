import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { HomeData } from '../../../plugins/knowledge-base/site/contract';
import ObjectLink from '../../components/ObjectLink';
import PageHead from '../../components/PageHead';

/** The front page of a vault that has none of its own. */
export default function Home({ data }: { readonly data: HomeData }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Layout>
      <PageHead
        page={{
          kind: 'page',
          kindLabel: 'Home',
          name: siteConfig.title,
          description: siteConfig.tagline,
          address: '/',
        }}
      />
      <main className="page">
        <div className="page__main">
          <header className="page__header">
            <Heading as="h1">{siteConfig.title}</Heading>
            <p className="home__tagline">{siteConfig.tagline}</p>
          </header>
          <ul className="home__kinds">
            {data.kinds.map(({ kind, label, count, url }) => (
              <li key={kind}>
                <Link to={url}>
                  <strong>{count}</strong> {label}
                </Link>
              </li>
            ))}
          </ul>
          <ol className="home__entrances">
            {data.entrances.map((item) => (
              <li key={item.url}>
                <ObjectLink object={item} />
                {item.counts['achieves in'] !== undefined && (
                  <span className="count">{item.counts['achieves in']}</span>
                )}
              </li>
            ))}
          </ol>
          {data.guides.length > 0 && (
            <section>
              <Heading as="h2">Guides</Heading>
              <ul className="object-list">
                {data.guides.map((item) => (
                  <li key={item.url}>
                    <ObjectLink object={item} />
                    {item.description && <p>{item.description}</p>}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </main>
    </Layout>
  );
}
