/**
 * What the checker of references takes and gives, in Node and in the browser alike: plain data.
 */

/** One ATLAS id and what it has been called. */
export interface KnownObject {
  readonly id: string;
  readonly name: string;
  /** Earlier names of the same object, the oldest first. */
  readonly formerNames?: readonly string[];
  /** The first release without the object, `2026.07`. */
  readonly retiredIn?: string;
  /** The ids that took the place of a retired one. */
  readonly replacedBy?: readonly string[];
  /** The object that bore the id before, if it was given out twice. */
  readonly reusedFrom?: Pick<KnownObject, 'name' | 'formerNames' | 'retiredIn' | 'replacedBy'>;
}

/** All ids and names that there ever were. As JSON it has about 30 KB. */
export interface KnownNames {
  /** The last release that the table knows, `2026.09`. */
  readonly release: string;
  readonly objects: readonly KnownObject[];
}

/** How a text is written: what parts its cells, and where its keys and its quoted matter are. */
export type TextFormat = 'text' | 'markdown' | 'html' | 'csv' | 'tsv' | 'json' | 'yaml';

/** Text to be put in place of the UTF-16 units from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing that is wrong with a reference. Lines and columns count from 1, columns in UTF-16 units. */
export interface ReferenceFinding {
  readonly rule: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The id that the finding is about, in capitals. */
  readonly id: string;
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
  /** What certainly mends it; absent where a person must decide. */
  readonly fix?: readonly Edit[];
}
