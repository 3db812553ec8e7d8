import type { PhrasingContent, RootContent } from 'mdast';
import type { CatalogNode } from '../links/catalog.ts';
import type { Link } from '../vault/link.ts';
import type { Page } from '../vault/page.ts';
import type { Claim } from '../vocabulary.ts';

/** A piece of a page's text, with the page whose links and footnotes it uses. */
export interface Passage {
  readonly page: Page;
  readonly nodes: readonly (RootContent | PhrasingContent)[];
}

/** A relation between two objects, from whichever side it was written. */
export interface Relation {
  readonly type: string;
  readonly source: CatalogNode;
  readonly target: CatalogNode;
  readonly declaredBy: ReadonlySet<'source' | 'target'>;
  readonly note?: Passage;
  readonly step?: { readonly number: number; readonly name: string; readonly anchor: string };
  readonly also: Readonly<Record<string, CatalogNode>>;
  readonly attributes: Readonly<Record<string, string>>;
  /** The node whose relation this is in truth: a sub-object has those of its parent. */
  readonly inheritedFrom?: CatalogNode;
}

/** A page's links to another page in running text, in the order of the text. */
export interface Mention {
  readonly source: CatalogNode;
  readonly target: CatalogNode;
  readonly places: readonly { readonly page: Page; readonly link: Link }[];
}

/** One key for several words; ids of pages are paths, and hold blanks. */
export function keyOf(...words: readonly string[]): string {
  return words.join('\0');
}

export interface Graph {
  readonly nodes: readonly CatalogNode[];
  readonly relations: readonly Relation[];
  readonly mentions: readonly Mention[];
  /** The claims that the relations were made of; those that point nowhere are not among them. */
  readonly settled: ReadonlySet<Claim>;
  /** By the id of either end. */
  readonly relationsOf: (id: string) => readonly Relation[];
  /** By the id of the target. */
  readonly mentionsOf: (id: string) => readonly Mention[];
}
