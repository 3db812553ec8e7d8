import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { knowledgeBasePlugin, type Content } from '../knowledge-base/plugin.ts';
import { docsDirectory, siteAddresses } from '../site.ts';
import { sssomTable } from './exports/sssom.ts';
import { readProvenance } from './import/provenance.ts';
import { recoverImport } from './import/stage.ts';
import { browseView } from './views/browse/browseView.ts';
import { matrixView } from './views/matrix/matrixView.ts';
import { atlasVocabulary } from './vocabulary.ts';

export interface Options {
  /** Where a page of the built-in corpus can be edited; the page's path follows. */
  readonly editUrl?: string;
}

/** The knowledge base of this site: the generic plugin, speaking of MITRE ATLAS. */
export function atlasPlugin(context: LoadContext, { editUrl }: Options): Plugin<Content> {
  const { siteDir } = context;
  return knowledgeBasePlugin(context, {
    vocabulary: atlasVocabulary,
    directory: docsDirectory(siteDir),
    themeDirectory: join(siteDir, 'src', 'theme-knowledge-base'),
    // An import that was killed is finished first: pages are never read half old, half new.
    prepare: recoverImport,
    provenance: (directory) => {
      const { release, format } = readProvenance(directory) ?? {};
      return release !== undefined && format !== undefined ? { release, format } : undefined;
    },
    views: (site) => [browseView(site), matrixView(site)],
    exports: ({ base, siteUrl }) => ({ 'exports/crosswalk.sssom.tsv': sssomTable(base, siteUrl) }),
    siteAddresses: () => siteAddresses(siteDir, atlasVocabulary),
    ...(editUrl !== undefined && { editUrl }),
  });
}
