import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeCorpus, type Corpus } from '../corpus.ts';
import { linkPackages, type SiteMaker } from './site.ts';

/**
 * Docusaurus with all that makes it fast and nothing that the pages do not need. Wiki-links stay
 * text, which spares this peer the work of resolving them.
 */
const config = {
  title: 'Plain Docusaurus',
  url: 'https://example.org',
  baseUrl: '/',
  future: { v4: true, faster: true },
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  markdown: {
    // Read as MDX, a lone `{` or `<` of an author would stop the build.
    format: 'md',
    hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' },
  },
  presets: [['classic', { docs: { routeBasePath: '/', numberPrefixParser: false }, blog: false }]],
  themeConfig: { navbar: { title: 'Plain Docusaurus' } },
};

const packageFile = {
  name: 'plain-docusaurus',
  private: true,
  browserslist: { production: ['>0.5%', 'not dead', 'not op_mini all'] },
};

/** The peer: the docs plugin of Docusaurus with a sidebar of the folders, as it comes. */
export const plainDocusaurus: SiteMaker = {
  id: 'plain',
  name: 'plain Docusaurus',
  async make(folder, repository, corpus) {
    await mkdir(folder);
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(packageFile));
    await writeFile(
      path.join(folder, 'docusaurus.config.js'),
      `module.exports = ${JSON.stringify(config)};\n`,
    );
    await linkPackages(repository, folder);
    const docs = path.join(folder, 'docs');
    await writeCorpus(withoutStyles(corpus), docs);
    return {
      id: 'plain',
      folder,
      build: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
      docs,
      env: {},
    };
  },
};

/**
 * ATLAS's own text has a misspelt `style` attribute, which stops the whole build of this peer: its
 * pages become JSX, where a style is parsed.
 */
function withoutStyles(corpus: Corpus): Corpus {
  return corpus.map((page) => ({
    ...page,
    text: page.text.replace(/(<[a-z][^<>]*?)\sstyle=(?:"[^"]*"|'[^']*')/gi, '$1'),
  }));
}
