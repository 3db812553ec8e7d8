import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as PresetClassic from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { countPages, docsDirectory } from './plugins/site';
import { nativeStyles } from './plugins/nativeStyles';
import { withoutUnused } from './plugins/withoutUnused';
import { ssgTemplate } from './src/routing/ssgTemplate';

/** With fewer pages, threads that render them take longer to start than they save. */
const worthThreads = 1000;

const docs = docsDirectory(__dirname);

/** Links to pages that the built-in corpus has, and another vault may have. */
const pagesOnTheSite = [
  { to: '/about/', label: 'About' },
  { to: '/changelog/', label: 'Changelog' },
].filter(({ to }) => existsSync(join(docs, `${to.replaceAll('/', '')}.md`)));

const config: Config = {
  title: 'ATLAS Knowledge Base',
  tagline: 'MITRE ATLAS for the teams that defend AI systems',
  url: process.env.SITE_URL ?? 'http://localhost:3000',
  baseUrl: process.env.BASE_URL ?? '/',
  trailingSlash: true,
  ssrTemplate: ssgTemplate,
  favicon: 'img/favicon.svg',
  // Links of the pages are checked by the plugin, with file, line and what to do.
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  future: {
    v4: true,
    faster: {
      // With it, a build after an edit differs from a clean one in the names that are minified.
      rspackPersistentCache: false,
      // The plugin asks git for its own folder, once.
      gitEagerVcs: false,
      ssgWorkerThreads: countPages(docs) >= worthThreads,
    },
  },
  markdown: { format: 'md' },
  presets: [
    [
      'classic',
      {
        docs: false,
        blog: false,
        // The plugin writes one with true dates.
        sitemap: false,
        // It would print all pages as one string, which is longer than a string can be.
        debug: false,
        theme: { customCss: './src/css/site.css' },
      } satisfies PresetClassic.Options,
    ],
  ],
  // EDIT_URL is where the pages can be edited, such as `https://git.example.org/kb/edit/main/docs/`.
  plugins: [
    nativeStyles,
    withoutUnused,
    [
      './plugins/atlas/index.ts',
      process.env.EDIT_URL === undefined ? {} : { editUrl: process.env.EDIT_URL },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'ATLAS Knowledge Base',
      items: [
        { to: '/browse/', label: 'Browse' },
        { to: '/matrix/', label: 'Matrix' },
        { to: '/techniques/', label: 'Techniques' },
        { to: '/mitigations/', label: 'Mitigations' },
        { to: '/studies/', label: 'Case studies' },
        { to: '/terms/', label: 'Terms' },
      ],
    },
    footer: {
      links: [
        { to: '/tactics/', label: 'Tactics' },
        { to: '/controls/', label: 'Controls' },
        { to: '/graph/', label: 'Graph' },
        { to: '/link/', label: 'Link to ATLAS' },
        ...pagesOnTheSite,
      ],
      copyright:
        'Facts of MITRE ATLAS™ are © The MITRE Corporation, used under the Apache License 2.0. This project is not affiliated with MITRE.',
    },
  } satisfies PresetClassic.ThemeConfig,
};

export default config;
