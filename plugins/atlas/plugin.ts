import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { knowledgeBasePlugin, type Content } from '../knowledge-base/plugin.ts';
import { docsDirectory, siteAddresses } from '../site.ts';
import { sssomTable } from './exports/sssom.ts';
import { readProvenance } from './import/provenance.ts';
import { recoverImport } from './import/stage.ts';
import { linkFiles } from './permanent/linkFiles.ts';
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
    exports: async (site) => ({
      'exports/crosswalk.sssom.tsv': sssomTable(site.base, site.siteUrl),
      ...(await linkFiles(site, join(siteDir, 'node_modules/.cache/knowledge-base/cards'))),
    }),
    siteAddresses: () => siteAddresses(siteDir, atlasVocabulary),
    ...(editUrl !== undefined && { editUrl }),
  });
}
