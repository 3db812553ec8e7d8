import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { PageData, Part } from '../../plugins/knowledge-base/site/contract';
import Backlinks from './Backlinks';
import Breadcrumbs from './Breadcrumbs';
import CopyButton from './CopyButton';
import Facts from './Facts';
import Neighbourhood from './graph/Neighbourhood';
import Html from './Html';
import KindMark from './KindMark';
import LinkKit from './linkKit/LinkKit';
import PageHead from './PageHead';
import References from './References';
import RelationLine from './RelationLine';
import Relations from './Relations';
import Steps from './Steps';
import Toc, { InlineToc } from './Toc';
import Tree from './Tree';

function PagePart({ part }: { readonly part: Part }): ReactNode {
  switch (part.type) {
    case 'prose':
      return <Html className="prose" html={part.html} />;
    case 'relations':
      return <Relations part={part} />;
    case 'line':
      return <RelationLine part={part} />;
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

function Id({ id }: { readonly id: string }): ReactNode {
  return (
    <CopyButton className="page__id" text={() => id} label={`Copy the id ${id}`}>
      {id}
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5 5V2.5h8.5V11H11M2.5 5H11v8.5H2.5Z" />
      </svg>
    </CopyButton>
  );
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
        {page.navigation && <Tree data={page.navigation} />}
        <article className={`page__main page--${page.kind}`}>
          <Breadcrumbs crumbs={page.breadcrumbs} />
          <header className="page__header">
            <div className="page__bar">
              {page.kind !== 'page' && (
                <div className="page__kind">
                  <KindMark kind={page.kind} /> {page.kindLabel}
                  {page.id !== undefined && <Id id={page.id} />}
                </div>
              )}
              <LinkKit page={page} />
            </div>
            <h1>
              {page.parentName !== undefined && (
                <span className="page__parent">{page.parentName}: </span>
              )}
              {page.name}
            </h1>
            {page.formerNames.length > 0 && (
              <p className="page__former">Formerly: {page.formerNames.join('; ')}</p>
            )}
            <Facts facts={page.facts} />
          </header>
          <Notice page={page} />
          <InlineToc entries={toc} />
          {page.parts.map((part, index) => (
            <PagePart key={index} part={part} />
          ))}
          <Backlinks backlinks={page.backlinks} />
          {page.kind !== 'page' && <Neighbourhood page={page} />}
          <footer className="page__footer">
            {page.tags.length > 0 && (
              <ul className="tags" aria-label="Tags">
                {page.tags.map(({ label, url }) => (
                  <li key={url}>
                    <a href={url}>{label}</a>
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
              {page.editUrl !== undefined && <a href={page.editUrl}>Edit this page</a>}
            </p>
            <nav className="neighbours" aria-label="Neighbouring pages">
              {page.previous && (
                <a href={page.previous.url} rel="prev">
                  <small>Previous</small> {page.previous.name}
                </a>
              )}
              {page.next && (
                <a href={page.next.url} rel="next">
                  <small>Next</small> {page.next.name}
                </a>
              )}
            </nav>
          </footer>
        </article>
        <Toc entries={toc} />
      </main>
    </Layout>
  );
}
