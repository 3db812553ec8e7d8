import type { Finding, RuleTable } from './findings/finding.ts';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Catalog } from './links/catalog.ts';
import type { Link, LinkOf } from './vault/link.ts';
import type { Page } from './vault/page.ts';
import type { Section } from './vault/section.ts';

/**
 * What a field of knowledge brings to the generic part: its kinds of objects, the relations
 * between them, the sections that hold them and the forms of its ids. Data and pure functions.
 */
export interface Vocabulary {
  readonly kinds: readonly Kind[];
  readonly relations: readonly RelationType[];
  /** Rules of the field's own, beside the generic ones. */
  readonly rules: RuleTable;
  readonly checks: readonly VaultCheck[];
  readonly ids: IdForms;
}

export interface IdForms {
  /** Whatever looks like an id in running text; a global pattern. */
  readonly inText: RegExp;
  /** The id in the one spelling that counts, or undefined where the text is none. */
  readonly parse: (text: string) => string | undefined;
  readonly kindOf: (id: string) => string | undefined;
  readonly parentOf: (id: string) => string | undefined;
  /** The id that a site-absolute address of the field's own site names: `/techniques/AML.T0040`. */
  readonly fromAddress: (address: string) => string | undefined;
  /** What is known of an id beyond the vault. */
  readonly known: (id: string) => KnownId | undefined;
}

export interface KnownId {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly retired: boolean;
  readonly replacedBy: readonly string[];
}

/** A kind of object. To add one, add a row to the vocabulary. */
export interface Kind {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  /** Address of the list of all its objects, without slashes at the ends. */
  readonly list: string;
  /** The relation along which an object of this kind stands below one of another kind: its place. */
  readonly below?: string;
  /** Whether its pages explain words: other pages show the explanation where they use the word. */
  readonly explainsWords?: boolean;
  /** How the front page invites those who look for an object of this kind. */
  readonly entrance?: { readonly title: string; readonly text: string };
  readonly facts: readonly FactRow[];
  /** What the list of all its objects tells of each, in the order of its columns. */
  readonly fields: readonly FieldRow[];
  readonly sections: readonly SectionRow[];
  /**
   * The order of a page's parts: `lead` (the description), `own` (the author's own sections) and
   * the anchors of the known sections.
   */
  readonly layout: readonly string[];
  /** What a preview of an object shows beside its name, the most telling first. */
  readonly card?: readonly CardRow[];
}

/** The value of a fact, the names that a section lists, or how many those are. */
export type CardRow = { readonly label: string } & (
  { readonly fact: string } | { readonly names: string } | { readonly count: string }
);

/** A fact that the Metadata list states, and the attribute of the node that it becomes. */
export interface FactRow {
  readonly label: string;
  readonly attribute: string;
  /** `list`: parts between commas. `id`: the object's own id. `link`: an object or a web address. */
  readonly form: 'text' | 'date' | 'list' | 'id' | 'link';
  /** Whether lists of related objects show it beside the name. */
  readonly inRows?: boolean;
}

/** What a list tells of each of its objects: a column, a filter, or both. */
export interface FieldRow {
  /** Its name in the address of a filtered list. */
  readonly name: string;
  readonly label: string;
  readonly of: FieldSource;
  readonly column?: boolean;
  readonly filter?: boolean;
  /** Whether objects of one value stand together, where a reader asks for no other order. */
  readonly groups?: boolean;
  /** Values that have an order of their own; others follow by the alphabet. */
  readonly order?: readonly string[];
}

export type FieldSource =
  /** A fact of the object, by its attribute, or the year of a date. */
  | { readonly fact: string; readonly part?: 'year' }
  /** The objects that it is related to, or those at a further end of the relations. */
  | { readonly relation: string; readonly direction: Direction; readonly end?: string }
  /** How many objects it is related to. */
  | {
      readonly count: string;
      readonly direction: Direction;
      /** Values of the filter; with `parent`, an object without any has those of its parent. */
      readonly words?: { readonly some: string; readonly parent?: string; readonly none: string };
    };

/** A section that is read as data and rendered from the graph. */
export interface SectionRow {
  readonly title: string;
  readonly anchor: string;
  readonly read: SectionReader;
  /** What the section shows on the site; absent for facts. */
  readonly show?: Shown;
}

export type Shown =
  | {
      readonly relation: string;
      readonly direction: Direction;
      /** How the rows are shown: a list, a line of a few names, or the steps of a procedure. */
      readonly as: 'list' | 'line' | 'steps';
      /** The fact of the other object that rows are put into groups by. */
      readonly groupedBy?: string;
      /** What the object that this one leads to along that relation has is shown as well. */
      readonly through?: string;
      /** What stands beside each step: the other objects that the step's own has a relation with. */
      readonly beside?: { readonly relation: string; readonly direction: Direction };
    }
  | { readonly references: true };

/** `out`: the page is the source of the relation. `in`: it is its target. */
export type Direction = 'out' | 'in';

export interface RelationType {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Only the source's page states it; on the target's page it is shown and not written. */
  readonly oneSided?: boolean;
  /** A source without a relation of this type has those of its target along that other type. */
  readonly inheritedAlong?: string;
}

export type SectionReader = (section: Section, page: SectionContext) => SectionData;

export interface SectionContext {
  readonly linkOf: LinkOf;
  readonly ids: IdForms;
}

export interface SectionData {
  readonly facts?: readonly Fact[];
  readonly claims?: readonly Claim[];
  readonly references?: readonly PageReference[];
  /** How many items the section's own list has, to hold against the heading's count. */
  readonly count?: number;
  /** What the section holds beside its data; it is shown as it stands. */
  readonly rest: readonly RootContent[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly link?: Link;
  readonly node: Nodes;
}

export interface PageReference {
  readonly title: string;
  readonly url: string;
}

/** What a relation points at: a link, or an id in plain text with the name beside it. */
export type Pointer =
  { readonly link: Link } | { readonly id: string; readonly name: string; readonly node: Nodes };

/** That a page says of itself and another that they are related. */
export interface Claim {
  readonly type: string;
  readonly direction: Direction;
  readonly to: Pointer;
  /** Where the claim stands: an item of a list, a heading, a paragraph. */
  readonly node: Nodes;
  /** All that its author wrote for it; it is shown as it stands where the claim points nowhere. */
  readonly written: readonly RootContent[];
  /** The text of the relation. */
  readonly note: readonly (RootContent | PhrasingContent)[];
  /** Tells parallel relations of one pair apart, such as the steps of a procedure. */
  readonly step?: { readonly number: number; readonly name: string; readonly anchor: string };
  /** What else is said of the relation, by name: how closely a control fits. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Further ends of the relation, by name: the tactic of a step. */
  readonly also?: Readonly<Record<string, Pointer>>;
}

/** A check of the field's own over a vault. */
export type VaultCheck = (pages: readonly Page[], catalog: Catalog) => Finding[];
