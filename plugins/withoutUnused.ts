import type { Plugin } from '@docusaurus/types';

/**
 * What the theme loads into every page and none of the pages here uses: a style sheet that
 * `src/css/foundation.css` takes the place of, and languages for a highlighter of code that runs in
 * the browser, where code in a vault is highlighted when the site is built.
 */
const unused = [
  'infima/dist/css/default/default.css',
  '@docusaurus/theme-classic/lib/prism-include-languages',
];

/** Rewrites style sheets for old browsers, in a quarter of the time that a bundle takes. */
const forOldBrowsers = require.resolve('postcss-preset-env');

/**
 * Leaves out of the bundle what would be sent to every reader for nothing, and out of the build what
 * the minifier of style sheets does again: it puts prefixes where `browserslist` needs any.
 */
export function withoutUnused(): Plugin {
  return {
    name: 'without-unused',
    configureWebpack: () => ({
      resolve: {
        alias: Object.fromEntries(
          // Docusaurus asks for them by their place on disk, and without an ending.
          unused.map((name) => [require.resolve(name).replace(/\.js$/, '') + '$', false]),
        ),
      },
    }),
    configurePostCss: (options) => ({
      ...options,
      plugins: options.plugins.filter(
        (plugin) => !(Array.isArray(plugin) && plugin[0] === forOldBrowsers),
      ),
    }),
  };
}
