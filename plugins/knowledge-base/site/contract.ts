/**
 * What the plugin hands to the pages in `src/`: plain data, all links and all HTML ready. HTML is
 * sanitized. Addresses hold the base URL.
 */
import type { HeadSource } from '../portable/head/pageHead.ts';

/** What all pages share, as the plugin's global data. */
export interface SharedData {
  /** The release that the objects were brought in from, where it is known. */
  readonly release: string | null;
}

/** A way to an object or page. */
export interface Reference {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string;
  readonly name: string;
  /** The name of the object above it, where nothing around the reference tells. */
  readonly parentName?: string;
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
  /** The group that the row belongs to, where the list has groups. */
  readonly group?: string;
  /** What stands beside a step: the objects that address its technique, for instance. */
  readonly beside?: readonly Reference[];
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
      readonly type: 'relations' | 'line' | 'steps';
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
  /** How many objects the section lists. */
  readonly count?: number;
}

/** The surroundings of a page: what stands beside it, and below it where it is open. */
export interface NavigationData {
  readonly title: string;
  readonly url: string;
  /** How many there are in all, where these are only those around the page. */
  readonly of?: number;
  readonly items: readonly NavigationItem[];
}

export interface NavigationItem {
  readonly name: string;
  readonly url: string;
  readonly isCurrent?: true;
  readonly items?: readonly NavigationItem[];
}

/** All that one page shows; nothing of any other page beyond names, addresses and relations. */
export interface PageData {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string;
  readonly name: string;
  /** The name of the object above it, without which the name alone says little. */
  readonly parentName?: string;
  readonly title: string;
  readonly description: string;
  /** Without base URL, as routes are. */
  readonly address: string;
  /** What a preview of the page shows beside its description, the most telling first. */
  readonly labels: readonly { readonly label: string; readonly value: string }[];
  readonly breadcrumbs: readonly { readonly label: string; readonly url?: string }[];
  readonly navigation?: NavigationData;
  /** Names that the object had in earlier releases, the oldest first. */
  readonly formerNames: readonly string[];
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

/** All objects of a kind, with what is told of each: what a reader sorts and filters by. */
export interface TableData {
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly fields: readonly FieldData[];
  readonly rows: readonly TableRow[];
}

/** A column, a filter, or both. */
export interface FieldData {
  /** In the address of a filtered list. */
  readonly name: string;
  readonly label: string;
  readonly column: boolean;
  readonly filter: boolean;
  /** Whether its cells are counts. */
  readonly counts: boolean;
  /** In their order: a cell sorts by the place of its first value. */
  readonly values: readonly FieldValue[];
}

export interface FieldValue {
  /** In the address of a filtered list. */
  readonly key: string;
  readonly label: string;
  readonly url?: string;
}

export interface TableRow {
  readonly object: Reference;
  readonly description: string;
  /** The place of its parent's row. */
  readonly parent?: number;
  /** One for each field. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Places in the values of the field. */
  readonly values: readonly number[];
  readonly count?: number;
  /** What the parent has where the object has none. */
  readonly parentCount?: number;
}

/** What a card beside a link says of the page that the link leads to. */
export interface CardData {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string;
  readonly name: string;
  readonly retired?: boolean;
  /** The first sentence, or the definition of a term. */
  readonly summary: string;
  readonly counts: readonly { readonly label: string; readonly count: number }[];
}

/** The cards of some of the site's pages, by address without base URL. */
export type CardFile = Readonly<Record<string, CardData>>;

/** Everything that a wrong address can have meant. */
export interface NamesFile {
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  readonly pages: readonly NamedPage[];
}

export interface NamedPage {
  /** Place in the kinds. */
  readonly kind: number;
  readonly id?: string;
  readonly name: string;
  /** Without base URL. */
  readonly address: string;
  /** Former names and other paths. */
  readonly also?: readonly string[];
}

/** All tags, or all pages with a tag. */
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
    /** Who comes in by this kind, and what they find. */
    readonly entrance?: { readonly title: string; readonly text: string };
  }[];
  /** The objects of the first kind: for ATLAS, the tactics in matrix order. */
  readonly entrances: readonly ListItem[];
  /** What changed last, by the dates that the objects state; the newest first. */
  readonly news: readonly (Reference & { readonly date: string; readonly isNew: boolean })[];
  readonly guides: readonly ListItem[];
  /** The release that the objects were brought in from, where it is known. */
  readonly release?: string;
}
