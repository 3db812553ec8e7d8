import { RouteContextProvider } from '@docusaurus/core/lib/client/routeContext';
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import components from '@knowledge-base/components';
import { loadPage, pageAt } from '@knowledge-base/pageStore';
import Loading from '@theme/Loading';
import NotFound from '@theme/NotFound';
import type { ReactNode } from 'react';
import Loadable from 'react-loadable';
import type { RouteComponentProps } from 'react-router-dom';

/** Loaded with the page that needs it, and written into the HTML of that page when it is built. */
const loadables = Object.fromEntries(
  Object.entries(components).map(([name, [loader, module, resolve]]) => [
    name,
    Loadable({
      loading: Loading,
      loader,
      modules: [module],
      webpack: () => [resolve() as number],
      render: ({ default: Component }, { data }: { data: unknown }) => <Component data={data} />,
    }),
  ]),
);

const context = { plugin: { name: 'knowledge-base', id: 'default' } };

/** Any page of the knowledge base: what it shows is looked up by its address. */
export default function PageRoute({ location }: RouteComponentProps): ReactNode {
  const page = pageAt(location.pathname);
  const Page = page && loadables[page.component];
  return (
    <RouteContextProvider value={context}>
      {page && Page ? <Page data={page.data} /> : <NotFound />}
    </RouteContextProvider>
  );
}

/**
 * Docusaurus calls this before it shows the page of a new location, which the address bar has by
 * then. While the site is built it does not tell which page is meant, and all are near.
 */
PageRoute.preload = async (): Promise<void> => {
  if (!ExecutionEnvironment.canUseDOM) {
    await Promise.all(Object.values(loadables).map((loadable) => loadable.preload()));
    return;
  }
  await preloadPage(window.location.pathname);
};

/** Fetches all that a page needs, so that it can be shown at once. */
export async function preloadPage(pathname: string): Promise<void> {
  const page = await loadPage(pathname);
  await (page && loadables[page.component]?.preload());
}
