import type { KnowledgeBase } from '../knowledgeBase.ts';
import { lockEntry } from './lockFile.ts';
import { publishedOf } from './publishedOf.ts';
import { redirectsOf } from './redirectsOf.ts';

/** What a vault has now, as lines of its list: pages with their anchors, and what leads on to them. */
export function lockEntries(base: Pick<KnowledgeBase, 'pages' | 'catalog' | 'graph'>): string[] {
  const pages = [...publishedOf(base)].flatMap(([address, anchors]) => [
    lockEntry({ address }),
    ...[...anchors].map((anchor) => lockEntry({ address, anchor })),
  ]);
  return [...new Set([...pages, ...redirectsOf(base.pages).keys()])].sort();
}
