import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import loadModule from '../loadModule.cjs';
import type { Content } from '../knowledge-base/plugin.ts';
import type * as PluginModule from './plugin.ts';

/** The Docusaurus plugin of this site. */
export default async function atlasKnowledgeBase(
  context: LoadContext,
  options: PluginModule.Options,
): Promise<Plugin<Content>> {
  const entry = join(__dirname, 'plugin.ts');
  const { atlasPlugin } = await loadModule<typeof PluginModule>(entry, context.generatedFilesDir);
  return atlasPlugin(context, options);
}
