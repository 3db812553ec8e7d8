import type { Page, ReadSection } from '../../knowledge-base/vault/page.ts';
import type { Pointer, SectionRow } from '../../knowledge-base/vocabulary.ts';
import type { Edit } from './edit.ts';

/** What a release has to say in one known section of a page. */
export interface SectionContent {
  readonly row: SectionRow;
  /** What the heading states in parentheses; absent where it states nothing. */
  readonly count?: number;
  readonly isEmpty: boolean;
  /** The section in Markdown, without its heading and without line ends around it. */
  readonly write: () => string;
  /** Brings a section that a page has up to date; what is its author's stays. */
  readonly merge: (own: OwnSection) => SectionMerge;
}

/** The sections of one page under one known heading; more than one where an author repeats it. */
export interface OwnSection {
  readonly page: Page;
  readonly sections: readonly ReadSection[];
  /** The id of the ATLAS object that is meant; undefined for whatever is the author's own. */
  readonly idOf: (pointer: Pointer) => string | undefined;
}

export interface SectionMerge {
  /** None where the section already says what the release says. */
  readonly edits: readonly Edit[];
  /** Whether anything is left in the section; if not, it goes. */
  readonly remains: boolean;
  /** The count for the heading, of sections that state one. */
  readonly count?: number;
  /** What changes, for people: "adds AML.T0020". */
  readonly notes: readonly string[];
}

/** `## Techniques (11)` with what is below it. */
export function writeSection({ row, count, write }: SectionContent): string {
  const heading = count === undefined ? row.title : `${row.title} (${String(count)})`;
  return `## ${heading}\n\n${write()}`;
}

/** "adds AML.T0020, AML.T0021" for a list that has something in it. */
export function note(verb: string, things: readonly string[]): string[] {
  return things.length === 0 ? [] : [`${verb} ${things.join(', ')}`];
}
