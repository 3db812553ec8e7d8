import { RouteContextProvider } from '@docusaurus/core/lib/client/routeContext';
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import components from '@knowledge-base/components';
import { loadPage, pageAt } from '@knowledge-base/pageStore';
import Loading from '@theme/Loading';
import NotFound from '@theme/NotFound';
import { createElement, type ReactNode } from 'react';
import Loadable from 'react-loadable';
import type { RouteComponentProps } from 'react-router-dom';
import { preloadWith } from './preload';

/** Loaded with the page that needs it, and written into the HTML of that page when it is built. */
const loadables = Object.fromEntries(
  Object.entries(components).map(([name, [loader, chunk, resolve]]) => [
    name,
    Loadable({
      loading: Loading,
      loader,
      modules: [chunk],
      webpack: () => [resolve() as number],
      render: ({ default: Component }, { data }: { data: unknown }) => <Component data={data} />,
    }),
  ]),
);

const context = { plugin: { name: 'knowledge-base', id: 'default' } };

/** Any page of the knowledge base: what it shows is looked up by its address. */
export default function PageRoute({ location }: RouteComponentProps): ReactNode {
  const page = pageAt(location.pathname);
  const component = page && loadables[page.component];
  return (
    <RouteContextProvider value={context}>
      {component ? createElement(component, { data: page.data }) : <NotFound />}
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

preloadWith((pathname) => {
  // A page that cannot be fetched ahead is asked for again when it is opened, and fails there.
  preloadPage(pathname).catch(() => undefined);
});

/** Fetches all that a page needs, so that it can be shown at once. */
async function preloadPage(pathname: string): Promise<void> {
  const page = await loadPage(pathname);
  await (page && loadables[page.component]?.preload());
}
