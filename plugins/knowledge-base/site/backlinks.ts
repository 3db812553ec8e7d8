import type { CatalogNode } from '../links/catalog.ts';
import type { Link } from '../vault/link.ts';
import type { Page } from '../vault/page.ts';
import { fold } from '../vault/paths.ts';
import { referenceFromAfar, type SiteContext } from './context.ts';
import type { BacklinkData, Excerpt } from './contract.ts';
import { excerptsOf } from './excerpt.ts';

/** Gives the pages whose text mentions a node, by name. Unlisted pages stay unnamed. */
export function backlinkReader(context: SiteContext): (node: CatalogNode) => BacklinkData[] {
  const excerpts = new Map<Page, Map<Link, Excerpt>>();
  const excerptOf = (page: Page, link: Link): Excerpt | undefined => {
    const own = excerpts.get(page) ?? excerptsOf(page);
    excerpts.set(page, own);
    return own.get(link);
  };
  const key = ({ from }: BacklinkData): string => fold(from.name);
  return (node) =>
    context.base.graph
      .mentionsOf(node.id)
      .filter(({ source }) => !source.page?.frontMatter.unlisted)
      .map(({ source, places }) => ({
        from: referenceFromAfar(context, source, places[0]?.page),
        excerpts: places.flatMap(({ page, link }) => excerptOf(page, link) ?? []),
      }))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
