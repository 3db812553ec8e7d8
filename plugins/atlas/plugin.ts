import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { knowledgeBasePlugin, type Content } from '../knowledge-base/plugin.ts';
import { graphRoute } from '../knowledge-base/site/graphView/graphView.ts';
import { docsDirectory, siteAddresses } from '../site.ts';
import { headTags } from './exports/headTags.ts';
import { machineFiles } from './exports/machineFiles.ts';
import { provenanceJson } from './exports/provenanceJson.ts';
import { sssomTable } from './exports/sssom.ts';
import { linkRoute } from './linkKit/linkRoute.ts';
import { readProvenance } from './import/provenance.ts';
import { recoverImport } from './import/stage.ts';
import { formerIds } from './search/formerIds.ts';
import { browseView } from './views/browse/browseView.ts';
import { matrixView } from './views/matrix/matrixView.ts';
import { linkFiles, pictured } from './permanent/linkFiles.ts';
import { atlasVocabulary } from './vocabulary.ts';

export interface Options {
  /** Where a page of the built-in corpus can be edited; the page's path follows. */
  readonly editUrl?: string;
  /** `knowledge-base/threads/thread.ts` as JavaScript. */
  readonly threadFile: string;
}

/** The knowledge base of this site: the generic plugin, speaking of MITRE ATLAS. */
export function atlasPlugin(
  context: LoadContext,
  { editUrl, threadFile }: Options,
): Plugin<Content> {
  const { siteDir, baseUrl } = context;
  const directory = docsDirectory(siteDir);
  const plugin = knowledgeBasePlugin(context, {
    vocabulary: atlasVocabulary,
    directory,
    threadFile,
    themeDirectory: join(siteDir, 'src', 'theme-knowledge-base'),
    routingDirectory: join(siteDir, 'src', 'routing'),
    // An import that was killed is finished first: pages are never read half old, half new.
    prepare: recoverImport,
    provenance: (directory) => {
      const { release, format } = readProvenance(directory) ?? {};
      return release !== undefined && format !== undefined ? { release, format } : undefined;
    },
    views: (context) => [
      browseView(context),
      matrixView(context),
      graphRoute(context),
      linkRoute(context.base, baseUrl),
    ],
    exports: (site) => ({
      'exports/crosswalk.sssom.tsv': sssomTable(site.base, site.siteUrl),
      ...machineFiles(site),
      ...linkFiles(site),
    }),
    pictured,
    cacheDirectory: join(siteDir, 'node_modules', '.cache', 'knowledge-base'),
    seal: (hashes) => ({ 'provenance.json': provenanceJson(readProvenance(directory), hashes) }),
    formerIds,
    siteAddresses: () => siteAddresses(siteDir, atlasVocabulary),
    ...(editUrl !== undefined && { editUrl }),
  });
  return { ...plugin, injectHtmlTags: () => ({ headTags: headTags(baseUrl) }) };
}
