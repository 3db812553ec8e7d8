import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { PageData, Part } from '../../plugins/knowledge-base/site/contract';
import Backlinks from './Backlinks';
import Breadcrumbs from './Breadcrumbs';
import Facts from './Facts';
import Html from './Html';
import PageHead from './PageHead';
import References from './References';
import Relations from './Relations';
import Steps from './Steps';
import Toc from './Toc';

function PagePart({ part }: { readonly part: Part }): ReactNode {
  switch (part.type) {
    case 'prose':
      return <Html className="prose" html={part.html} />;
    case 'relations':
      return <Relations part={part} />;
    case 'steps':
      return <Steps part={part} />;
    case 'references':
      return <References part={part} />;
  }
}

function Notice({ page }: { readonly page: PageData }): ReactNode {
  if (page.draft) return <p className="notice">A draft: it is not part of the published site.</p>;
  if (page.unlisted)
    return <p className="notice">Unlisted: only those who have the address find this page.</p>;
  if (page.retired)
    return <p className="notice">Retired: no current ATLAS release has this object.</p>;
  return null;
}

/** The frame that all pages of the knowledge base share: header, parts, backlinks and contents. */
export default function ObjectPage({ page }: { readonly page: PageData }): ReactNode {
  const toc =
    page.backlinks.length > 0
      ? [...page.toc, { id: 'linked-from', text: 'Linked from', depth: 2 }]
      : page.toc;
  return (
    <Layout>
      <PageHead page={page} hidden={page.unlisted} />
      <main className="page">
        <article className={`page__main page--${page.kind}`}>
          <Breadcrumbs crumbs={page.breadcrumbs} />
          <header className="page__header">
            {page.kind !== 'page' && (
              <p className="page__kind">
                {page.kindLabel}
                {page.id !== undefined && <span className="object-id">{page.id}</span>}
              </p>
            )}
            <Heading as="h1">{page.name}</Heading>
            <Facts facts={page.facts} />
          </header>
          <Notice page={page} />
          {page.parts.map((part, index) => (
            <PagePart key={index} part={part} />
          ))}
          <Backlinks backlinks={page.backlinks} />
          <footer className="page__footer">
            {page.tags.length > 0 && (
              <ul className="tags" aria-label="Tags">
                {page.tags.map(({ label, url }) => (
                  <li key={url}>
                    <Link to={url}>{label}</Link>
                  </li>
                ))}
              </ul>
            )}
            <p>
              {page.lastUpdated !== undefined && (
                <span>
                  Last change: <time dateTime={page.lastUpdated}>{page.lastUpdated}</time>
                </span>
              )}
              {page.editUrl !== undefined && <Link to={page.editUrl}>Edit this page</Link>}
            </p>
            <nav className="neighbours" aria-label="Neighbouring pages">
              {page.previous && (
                <Link to={page.previous.url} rel="prev">
                  <small>Previous</small> {page.previous.name}
                </Link>
              )}
              {page.next && (
                <Link to={page.next.url} rel="next">
                  <small>Next</small> {page.next.name}
                </Link>
              )}
            </nav>
          </footer>
        </article>
        <Toc entries={toc} />
      </main>
    </Layout>
  );
}
