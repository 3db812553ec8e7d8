import type { SiteRoute } from '../site/routes.ts';
import { writeBundleModules } from './writeModules.ts';

interface Bundled {
  readonly routes: readonly SiteRoute[];
  readonly baseUrl: string;
  readonly generatedFilesDirectory: string;
  readonly routingDirectory: string;
  /** Where each page's data lie while the site is built. */
  readonly pagesDirectory: string;
}

/** The bundler's way to put values in the place of names. */
type DefinePlugin = new (definitions: Readonly<Record<string, string>>) => object;

/** What makes a production bundle hold no page: see `bundledRoutes.ts`. Writes modules. */
export function bundleConfiguration(
  { routes, baseUrl, generatedFilesDirectory, routingDirectory, pagesDirectory }: Bundled,
  isServer: boolean,
  DefinePlugin: DefinePlugin,
): object {
  return {
    resolve: {
      alias: writeBundleModules({
        generatedFilesDirectory,
        routingDirectory,
        isServer,
        paths: new Set(routes.map(({ address }) => `${baseUrl}${address.slice(1)}`)),
        components: routes.map(({ component }) => component),
        views: new Set(routes.filter(({ isView }) => isView).map(({ component }) => component)),
      }),
    },
    plugins: [
      new DefinePlugin({
        KNOWLEDGE_BASE_PAGES: JSON.stringify(pagesDirectory),
        KNOWLEDGE_BASE_URL: JSON.stringify(baseUrl),
      }),
    ],
    ...(!isServer && {
      optimization: { splitChunks: { cacheGroups: { styles: { chunks: isForAllPages } } } },
    }),
    // Before the aliases that they are narrower than.
    mergeStrategy: { 'resolve.alias': 'prepend' },
  };
}

/** Docusaurus makes one style sheet of everything; a view keeps its own. */
function isForAllPages({ name }: { readonly name?: string }): boolean {
  return !name?.startsWith('view-');
}
