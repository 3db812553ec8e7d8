import { isRetired } from '../graph/buildGraph.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { CatalogNode } from '../links/catalog.ts';
import type { Renderer } from '../render/renderer.ts';
import type { Page } from '../vault/page.ts';
import { withoutEnding, type Address } from '../vault/paths.ts';
import type { Reference } from './contract.ts';

/** What is asked of the surroundings of a vault to show its pages. */
export interface SiteContext {
  readonly base: KnowledgeBase;
  readonly renderer: Renderer;
  /** Begins and ends with `/`. */
  readonly baseUrl: string;
  /** The release that the objects were brought in from, where it is known. */
  readonly release?: string;
  readonly editUrlOf: (page: Page) => string | undefined;
  readonly lastUpdateOf: (page: Page) => string | undefined;
}

/** An address as links write it: below the base URL. */
export function urlOf(
  { baseUrl }: Pick<SiteContext, 'baseUrl'>,
  address: Address | string,
): string {
  return `${baseUrl}${address.replace(/^\//, '')}`;
}

/** The way to an object, or to one of several pages that claim to be it. */
export function referenceTo(
  context: Pick<SiteContext, 'baseUrl'>,
  node: CatalogNode,
  page: Page | undefined = node.page,
): Reference {
  const id = page ? page.id : node.id;
  return {
    kind: node.kind?.name ?? 'page',
    kindLabel: node.kind?.label ?? 'Page',
    ...(id !== undefined && id !== withoutEnding(page?.path ?? '') && { id }),
    name: page?.frontMatter.sidebar_label ?? page?.name ?? node.name,
    url: urlOf(context, page?.address ?? node.address),
    ...(page && isRetired(page) && { retired: true }),
  };
}

/** The object that a sub-object belongs to. */
export function parentOf(
  { base: { catalog } }: SiteContext,
  node: CatalogNode,
): CatalogNode | undefined {
  return catalog.nodes.get(catalog.vocabulary.ids.parentOf(node.id) ?? '');
}

/** The way to an object out of its family's sight: "Direct" is said to be one of prompt injection. */
export function referenceFromAfar(
  context: SiteContext,
  node: CatalogNode,
  page: Page | undefined = node.page,
): Reference {
  const parent = parentOf(context, node);
  return { ...referenceTo(context, node, page), ...(parent && { parentName: parent.name }) };
}
