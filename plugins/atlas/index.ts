import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { bundleModule, loadModule } from '../loadModule.cjs';
import type { Content } from '../knowledge-base/plugin.ts';
import type * as PluginModule from './plugin.ts';

/** The Docusaurus plugin of this site. */
export default async function atlasKnowledgeBase(
  context: LoadContext,
  options: Omit<PluginModule.Options, 'threadFile'>,
): Promise<Plugin<Content>> {
  const { generatedFilesDir } = context;
  const threadEntry = join(__dirname, '..', 'knowledge-base', 'threads', 'thread.ts');
  const [{ atlasPlugin }, threadFile] = await Promise.all([
    loadModule<typeof PluginModule>(join(__dirname, 'plugin.ts'), generatedFilesDir),
    bundleModule(threadEntry, generatedFilesDir),
  ]);
  return atlasPlugin(context, { ...options, threadFile });
}
