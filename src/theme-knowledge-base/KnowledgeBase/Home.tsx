import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { HomeData } from '../../../plugins/knowledge-base/site/contract';
import KindMark from '../../components/KindMark';
import ObjectLink from '../../components/ObjectLink';
import ObjectList from '../../components/ObjectList';
import PageHead from '../../components/PageHead';

function Ways({ kinds }: Pick<HomeData, 'kinds'>): ReactNode {
  return (
    <ul className="home__ways">
      {kinds.map(
        ({ kind, label, count, url, entrance }) =>
          entrance && (
            <li key={kind} className={`page--${kind}`}>
              <a href={url}>
                <strong>
                  <KindMark kind={kind} /> {entrance.title}
                </strong>
                <span>
                  {entrance.text} {count} {label.toLowerCase()}.
                </span>
              </a>
            </li>
          ),
      )}
    </ul>
  );
}

function Entrances({ kinds, entrances }: Pick<HomeData, 'kinds' | 'entrances'>): ReactNode {
  return (
    <section aria-labelledby="entrances">
      <Heading as="h2" id="entrances">
        {kinds[0]?.label} <span className="count">{entrances.length}</span>
      </Heading>
      <ol className="home__entrances">
        {entrances.map((item) => (
          <li key={item.url}>
            <ObjectLink object={item} />
            <span className="count">{item.counts['achieves in'] ?? 0} techniques</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function News({ news, release }: Pick<HomeData, 'news' | 'release'>): ReactNode {
  return (
    <section aria-labelledby="news">
      <Heading as="h2" id="news">
        What is new
      </Heading>
      {release !== undefined && <p>The facts are those of ATLAS {release}.</p>}
      <ol className="home__news">
        {news.map((item) => (
          <li key={item.url}>
            <span>
              <KindMark kind={item.kind} /> <ObjectLink object={item} />
            </span>
            <span className="count">
              {item.isNew ? 'new' : 'changed'} <time dateTime={item.date}>{item.date}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The front page of a vault that has none of its own. */
export default function Home({ data }: { readonly data: HomeData }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const search = useBaseUrl('/search/');
  const { kinds, entrances, news, guides, release } = data;
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
      <main className="page home">
        <header className="home__opening">
          <h1>{siteConfig.tagline}</h1>
          <p>
            How AI systems are attacked, what helps against it, and why: every relation between the
            two stands on both of its pages, with its reason.
          </p>
          <form className="home__search" role="search" action={search}>
            <input
              className="field"
              type="search"
              name="q"
              required
              aria-label="Search"
              placeholder="An id, a name, or what worries you"
            />
            <button type="submit">Search</button>
          </form>
        </header>
        <Ways kinds={kinds} />
        <div className="home__columns">
          {entrances.length > 0 && <Entrances kinds={kinds} entrances={entrances} />}
          {news.length > 0 && <News news={news} {...(release !== undefined && { release })} />}
        </div>
        {guides.length > 0 && (
          <section aria-labelledby="guides">
            <Heading as="h2" id="guides">
              Guides
            </Heading>
            <ObjectList items={guides} className="home__guides" />
          </section>
        )}
      </main>
    </Layout>
  );
}
