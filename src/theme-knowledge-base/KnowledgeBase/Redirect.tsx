import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import Layout from '@theme/Layout';
import PageHead from '../../components/PageHead';
import { type ReactNode, useEffect } from 'react';
import type { RedirectData } from '../../../plugins/knowledge-base/site/contract';

/** Stands at a former or second address of a page and leads on, with and without JavaScript. */
export default function Redirect({ data }: { readonly data: RedirectData }): ReactNode {
  const history = useHistory();
  const { to, title, page } = data;
  useEffect(() => {
    history.replace(`${to}${window.location.search}${window.location.hash}`);
  }, [history, to]);
  return (
    <Layout>
      <PageHead page={page} />
      <Head>
        <meta httpEquiv="refresh" content={`0; url=${to}`} />
      </Head>
      <main className="page">
        <p className="page__main">
          This page is at <Link to={to}>{title}</Link>.
        </p>
      </main>
    </Layout>
  );
}
