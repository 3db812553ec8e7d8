import type { KnowledgeBase } from '../../../../plugins/knowledge-base/knowledgeBase.ts';
import { createRenderer } from '../../../../plugins/knowledge-base/render/renderer.ts';
import type { SiteContext } from '../../../../plugins/knowledge-base/site/context.ts';
import type { PageData } from '../../../../plugins/knowledge-base/site/contract.ts';
import { pageDataReader } from '../../../../plugins/knowledge-base/site/pageData.ts';
import { siteRoutes } from '../../../../plugins/knowledge-base/site/routes.ts';
import { baseOf, nodeWith, type Files } from '../links/baseOf.ts';

/** A vault with all that its pages are made of; the site is below `/kb/`. */
export function contextOf(files: Files, beside?: Parameters<typeof baseOf>[1]): SiteContext {
  return contextOfBase(baseOf(files, beside));
}

/** The same for a vault that is understood already. */
export function contextOfBase(base: KnowledgeBase): SiteContext {
  const baseUrl = '/kb/';
  return {
    base,
    baseUrl,
    renderer: createRenderer({
      pages: base.pages,
      outcomes: base.outcomes,
      baseUrl,
      sizeOf: () => undefined,
    }),
    editUrlOf: () => undefined,
    lastUpdateOf: () => undefined,
  };
}

/** What the page of an object or path shows. */
export function dataOf(files: Files, id: string): PageData {
  const context = contextOf(files);
  const node = nodeWith(context.base, id);
  return pageDataReader(context)(node, node.page);
}

/** The addresses of a site with the components that show them. */
export function routesOf(files: Files): Record<string, string> {
  return Object.fromEntries(
    siteRoutes(contextOf(files)).map(({ address, component }) => [address, component]),
  );
}
