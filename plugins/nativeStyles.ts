import type { Plugin } from '@docusaurus/types';

/** What of a rule of the bundler is looked at here. */
interface Rule {
  readonly test?: unknown;
  readonly exclude?: unknown;
  readonly use?: unknown;
}

/** Docusaurus puts style sheets of packages into cascade layers, with PostCSS. */
const ofPackages = /[\\/]node_modules[\\/]/;

/** Where Docusaurus writes its style sheets. */
const fileNames = {
  production: 'assets/css/[name].[contenthash:8].css',
  development: '[name].css',
};

/**
 * Lets the bundler read style sheets by itself. Docusaurus sends them through loaders written in
 * JavaScript, CSS modules once for the browser and once for the server, which takes half the time
 * of a bundle.
 *
 * The bundler puts the sheets of a chunk into an order of its own: what is for the whole site is in
 * a cascade layer (`src/css/site.css`), so that a component's own style wins wherever it stands.
 * @see https://rspack.rs/guide/tech/css
 */
export function nativeStyles(): Plugin {
  return {
    name: 'native-styles',
    configureWebpack: ({ mode, module }, isServer, { currentBundler }) => {
      if (currentBundler.name !== 'rspack') return {};
      const fileName = fileNames[mode === 'production' ? mode : 'development'];
      const rules = (module?.rules ?? []) as readonly Rule[];
      return {
        experiments: { css: true },
        output: { cssFilename: fileName, cssChunkFilename: fileName },
        module: {
          // As the loaders did it: all names of a module are its default export.
          parser: { 'css/auto': { namedExports: false } },
          // The server renders class names and paints nothing.
          generator: {
            'css/auto': { localIdentName: '[local]_[hash:base64:4]', exportsOnly: isServer },
          },
          rules: rules.flatMap((rule) => (sendsStyles(rule) ? withoutLoaders(rule) : [rule])),
        },
        ...(!isServer && {
          optimization: { splitChunks: { cacheGroups: { styles: { type: /^css/ } } } },
        }),
        mergeStrategy: { 'module.rules': 'replace' },
      };
    },
    // There is no configuration of PostCSS to look for beside each of them.
    configurePostCss: (options) => ({ ...options, config: false }),
  };
}

/** Whether a rule sends style sheets through loaders, of which the server's `null-loader` is none. */
function sendsStyles({ test, use }: Rule): boolean {
  return test instanceof RegExp && test.test('a.module.css') && loadersOf(use).length > 0;
}

function withoutLoaders({ test, exclude, use }: Rule): object[] {
  const layering = loadersOf(use).filter(({ options }) => options && 'postcssOptions' in options);
  const which = { test, ...(exclude !== undefined && { exclude }) };
  return [
    { ...which, type: 'css/auto' },
    ...(layering.length > 0 ? [{ ...which, include: ofPackages, use: layering }] : []),
  ];
}

interface Loader {
  readonly options?: object;
}

/** The loaders of a rule that have options: it gives `null-loader` none. */
function loadersOf(use: unknown): Loader[] {
  return Array.isArray(use) ? use.filter((loader: Loader) => loader.options !== undefined) : [];
}
