/** Where the data of pages come from: files over the network, or from the disk while building. */
declare module '@knowledge-base/pageStore' {
  export { loadPage, pageAt } from './pageStore.browser';
}

/** Written by the plugin: how to load the component of each kind of page. */
declare module '@knowledge-base/components' {
  import type { ComponentType } from 'react';

  const components: Readonly<
    Record<
      string,
      readonly [
        load: () => Promise<{ default: ComponentType<{ data: unknown }> }>,
        chunk: string,
        resolve: () => string | number,
      ]
    >
  >;
  export default components;
}

/** Docusaurus' own routes, without those of the knowledge base. */
declare module '@knowledge-base/otherRoutes' {
  import type { RouteConfig } from 'react-router-config';

  const routes: RouteConfig[];
  export default routes;
}

declare module '@docusaurus/core/lib/client/routeContext' {
  import type { PropsWithChildren, ReactNode } from 'react';

  export function RouteContextProvider(
    props: PropsWithChildren<{ value: { plugin: { name: string; id: string } } }>,
  ): ReactNode;
}
