/**
 * What the plugin hands to the pages in `src/`: plain data, all links and all HTML ready. HTML is
 * sanitized. Addresses hold the base URL.
 */
import type { HeadSource } from '../portable/head/pageHead.ts';

/** A way to an object or page. */
export interface Reference {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string;
  readonly name: string;
  readonly url: string;
  readonly retired?: boolean;
}

export interface FactData {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
  /** Whether the address is on another site. */
  readonly external?: boolean;
}

/** One object that the page's object is related to, with all relations between the two. */
export interface RelationRow {
  readonly object: Reference;
  readonly facts: Readonly<Record<string, string>>;
  /** The object above it, where the list shows that one as well. */
  readonly parentId?: string;
  readonly inheritedFrom?: Reference;
  readonly entries: readonly RelationEntry[];
}

export interface RelationEntry {
  /** The relation's text; '' where it has none. */
  readonly html: string;
  readonly step?: { readonly number: number; readonly name: string; readonly anchor: string };
  readonly also: Readonly<Record<string, Reference>>;
  readonly attributes: Readonly<Record<string, string>>;
}

export type Part =
  | { readonly type: 'prose'; readonly html: string }
  | {
      readonly type: 'relations' | 'steps';
      readonly anchor: string;
      readonly title: string;
      readonly relation: string;
      readonly direction: 'out' | 'in';
      readonly introHtml: string;
      readonly rows: readonly RelationRow[];
    }
  | {
      readonly type: 'references';
      readonly anchor: string;
      readonly title: string;
      readonly introHtml: string;
      readonly references: readonly { readonly title: string; readonly url: string }[];
    };

export interface BacklinkData {
  readonly from: Reference;
  readonly excerpts: readonly Excerpt[];
}

/** The words around a mention, as plain text. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface TocEntry {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

/** All that one page shows; nothing of any other page beyond names, addresses and relations. */
export interface PageData {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string;
  readonly name: string;
  readonly title: string;
  readonly formerNames: readonly string[];
  readonly description: string;
  /** Without base URL, as routes are. */
  readonly address: string;
  /** What a preview of the page shows beside its description, the most telling first. */
  readonly labels: readonly { readonly label: string; readonly value: string }[];
  readonly breadcrumbs: readonly { readonly label: string; readonly url?: string }[];
  readonly facts: readonly FactData[];
  readonly retired: boolean;
  readonly parts: readonly Part[];
  readonly toc: readonly TocEntry[];
  readonly backlinks: readonly BacklinkData[];
  readonly tags: readonly { readonly label: string; readonly url: string }[];
  readonly unlisted: boolean;
  readonly draft: boolean;
  readonly editUrl?: string;
  /** `YYYY-MM-DD`. */
  readonly lastUpdated?: string;
  readonly previous?: Reference;
  readonly next?: Reference;
}

/** A list of objects or pages: all of a kind, or all with a tag. */
export interface ListData {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly groups: readonly {
    readonly title?: string;
    readonly url?: string;
    readonly items: readonly ListItem[];
  }[];
}

export interface ListItem extends Reference {
  readonly description: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** A page that moved, or a second path of it. */
export interface RedirectData {
  readonly to: string;
  readonly title: string;
  /** The page that it leads to: a preview of either address is the same. */
  readonly page: HeadSource;
}

export interface HomeData {
  readonly kinds: readonly {
    readonly kind: string;
    readonly label: string;
    readonly count: number;
    readonly url: string;
  }[];
  /** The objects of the first kind: for ATLAS, the tactics in matrix order. */
  readonly entrances: readonly ListItem[];
  readonly guides: readonly ListItem[];
}
