/** A piece of text, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly hit?: true;
}

/** A page, or a section of a page, that was found. */
export interface SearchResult {
  /** Number of the page in the index. */
  readonly page: number;
  /** Number of the passage on the page; 0 is its head. */
  readonly passage: number;
  readonly kind: string;
  readonly kindLabel: string;
  readonly id?: string;
  readonly name: readonly Piece[];
  /** The former name or alias by which the page was found. */
  readonly foundBy?: string;
  readonly retired?: true;
  readonly section?: readonly Piece[];
  /** Below the base URL, with the section's anchor and without a slash at its start. */
  readonly address: string;
  /** Whether the query is the very id or name of the page. */
  readonly exact: boolean;
}

export interface FoundKind {
  readonly name: string;
  readonly plural: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly query: string;
  readonly results: readonly SearchResult[];
  /** The kinds of all that was found, with how many pages of each, whatever is filtered by. */
  readonly kinds: readonly FoundKind[];
  /** How many pages of the kinds that are filtered by were found. */
  readonly total: number;
  /** The stems in the texts that the words of the query stand for. */
  readonly stems: readonly string[];
  /** The query as the opened page marks it: misspelt words as the texts spell them. */
  readonly highlight: string;
}

/** Something close to what was typed. */
export interface Suggestion {
  readonly id?: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly name: string;
  readonly address: string;
}
