import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { SharedData } from '../../../plugins/knowledge-base/site/contract';

/** The site's own address, ending with `/`, and the release that its objects were read in. */
export function useSite(): { readonly siteUrl: string; readonly release: string | null } {
  const { siteConfig } = useDocusaurusContext();
  const { release } = usePluginData('knowledge-base') as SharedData;
  const isBrowser = useIsBrowser();
  // A site that was built without its address is linked to by the one that it is read at.
  const unset = new URL(siteConfig.url).hostname === 'localhost';
  const origin = isBrowser && unset ? window.location.origin : siteConfig.url;
  return { siteUrl: `${origin}${siteConfig.baseUrl}`, release };
}
