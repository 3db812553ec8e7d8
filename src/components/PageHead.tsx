import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { type HeadSource, pageHead } from '../../plugins/knowledge-base/portable/head/pageHead';

interface Props {
  readonly page: HeadSource;
  /** Whether search engines are asked to leave the page out. */
  readonly hidden?: boolean;
}

/** The head of a page: what unfurlers make a preview of, and search engines an entry. */
export default function PageHead({ page, hidden = false }: Props): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const { title, url: origin, baseUrl } = siteConfig;
  const head = pageHead(page, { title, origin, baseUrl });
  return (
    <Head>
      <title>{head.title}</title>
      {head.meta.map((tag) => (
        <meta key={'name' in tag ? tag.name : tag.property} {...tag} />
      ))}
      {hidden && <meta name="robots" content="noindex, nofollow" />}
      <link rel="canonical" href={head.canonical} />
      {head.oembed !== undefined && (
        <link
          rel="alternate"
          type="application/json+oembed"
          href={head.oembed}
          title={head.title}
        />
      )}
      {head.jsonLd !== undefined && <script type="application/ld+json">{head.jsonLd}</script>}
    </Head>
  );
}
