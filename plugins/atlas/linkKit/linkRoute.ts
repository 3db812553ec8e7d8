import type { KnowledgeBase } from '../../knowledge-base/knowledgeBase.ts';
import { urlOf } from '../../knowledge-base/site/context.ts';
import type { SiteRoute } from '../../knowledge-base/site/routes.ts';
import { knownObjects } from '../exports/knownObjects.ts';
import { latestKnownRelease } from '../history/history.ts';
import { knownNames } from '../history/knownNames.ts';
import type { LinkData } from './contract.ts';

/** The page that writes links to any number of ids. */
export function linkRoute(base: KnowledgeBase, baseUrl: string): SiteRoute {
  const data: LinkData = {
    latestKnownRelease,
    names: knownNames(),
    objects: knownObjects(base).map((object) => {
      const { id, name, kind, status, replacedBy, retiredIn, since } = object;
      const node = base.catalog.nodes.get(id);
      return {
        id,
        name,
        kind,
        ...(status === 'retired' && {
          retired: true as const,
          ...(replacedBy.length > 0 && { replacedBy }),
        }),
        ...(retiredIn !== undefined && { retiredIn }),
        ...(node ? { url: urlOf({ baseUrl }, node.address) } : since !== undefined && { since }),
      };
    }),
  };
  return { address: '/link/', component: 'Link', data };
}
