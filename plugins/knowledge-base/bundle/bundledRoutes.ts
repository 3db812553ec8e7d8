/** The modules that Docusaurus generates to tell a bundle of the site's routes, as text. */
export interface RouteModules {
  /** `routes.js`: each route with its path. */
  readonly routes: string;
  /** `registry.js`: a line for each module that a route needs. */
  readonly registry: string;
  /** `routesChunkNames.json`: which of those each route needs. */
  readonly chunkNames: string;
}

const entry = / {2}\{\n {4}path: '(.*)',\n {4}component: .*,\n {4}exact: true\n {2}\},?\n/g;
const registryEntry = /^ {2}"([^"]+)": \[.*\],/gm;

/**
 * Docusaurus' own modules without the routes of some paths: what a bundle holds of the routes that
 * are not bundled. Everything else, such as a page of `src/pages`, stays as it is.
 *
 * @param isOurs whether a path, with base URL, is one of those to leave out
 * @throws where no route of ours is found: Docusaurus then writes another form than this one knows
 */
export function withoutRoutes(
  { routes, registry, chunkNames }: RouteModules,
  isOurs: (path: string) => boolean,
): RouteModules {
  const unescaped = (path: string): string => path.replace(/\\(.)/g, '$1');
  const kept = routes.replace(entry, (text, path: string) => (isOurs(unescaped(path)) ? '' : text));
  if (kept === routes) {
    throw new Error('The routes that Docusaurus generated have a form that is not known here.');
  }
  // A key is a path, a hyphen and a hash.
  const names = Object.entries(JSON.parse(chunkNames) as Record<string, unknown>).filter(
    ([key]) => !isOurs(key.slice(0, key.lastIndexOf('-'))),
  );
  const used = JSON.stringify(names);
  return {
    routes: kept,
    registry: registry.replace(registryEntry, (text, name: string) =>
      used.includes(JSON.stringify(name)) ? text : '',
    ),
    chunkNames: JSON.stringify(Object.fromEntries(names)),
  };
}

/**
 * The module that tells a bundle how to load the components of pages: for each a way to load it,
 * the chunk that it is in, and its place among the modules.
 *
 * Those of objects and texts are one chunk, because whoever reads one page goes on to another; a
 * view has a chunk of its own.
 */
export function componentsModule(names: readonly string[], views: ReadonlySet<string>): string {
  const lines = [...new Set(names)].sort().map((name) => {
    const module = JSON.stringify(`@theme/KnowledgeBase/${name}`);
    const chunk = views.has(name) ? `view-${name.toLowerCase()}` : 'pages';
    const load = `() => import(/* webpackChunkName: "${chunk}" */ ${module})`;
    return `  ${name}: [${load}, "${chunk}", () => require.resolveWeak(${module})],\n`;
  });
  return `export default {\n${lines.join('')}};\n`;
}
