import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentsModule, withoutRoutes } from './bundledRoutes.ts';

interface Bundle {
  /** Docusaurus' folder for generated files. */
  readonly generatedFilesDirectory: string;
  /** The folder of `routes.tsx` and what belongs to it. */
  readonly routingDirectory: string;
  readonly isServer: boolean;
  /** Paths of the pages of the knowledge base, with base URL. */
  readonly paths: ReadonlySet<string>;
  /** Names of the components that show them, and which of those are views. */
  readonly components: readonly string[];
  readonly views: ReadonlySet<string>;
}

/**
 * Writes the modules that take the place of Docusaurus' own in a production bundle, and tells the
 * bundler so: the bundle then holds none of the pages, however many there are.
 *
 * @returns aliases, to be tried before those of Docusaurus
 */
export function writeBundleModules({
  generatedFilesDirectory,
  routingDirectory,
  isServer,
  paths,
  components,
  views,
}: Bundle): Record<string, string> {
  const generated = (name: string): string => join(generatedFilesDirectory, name);
  const read = (name: string): string => readFileSync(generated(name), 'utf8');
  const others = withoutRoutes(
    {
      routes: read('routes.js'),
      registry: read('registry.js'),
      chunkNames: read('routesChunkNames.json'),
    },
    (path) => paths.has(path),
  );
  const folder = generated(join('knowledge-base', isServer ? 'server' : 'browser'));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    '@generated/routes$': join(routingDirectory, 'routes.tsx'),
    '@generated/registry$': write('registry.js', others.registry),
    '@generated/routesChunkNames$': write('routesChunkNames.json', others.chunkNames),
    '@knowledge-base/otherRoutes$': write('otherRoutes.js', others.routes),
    '@knowledge-base/components$': write('components.js', componentsModule(components, views)),
    '@knowledge-base/pageStore$': join(
      routingDirectory,
      isServer ? 'pageStore.server.ts' : 'pageStore.browser.ts',
    ),
  };
}
