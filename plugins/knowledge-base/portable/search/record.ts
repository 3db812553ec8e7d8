/** A page of the site as search sees it. */
export interface SearchRecord {
  /** The object's own id, where it has one. */
  readonly id?: string;
  readonly kind: string;
  /** What stands at the head of its page. */
  readonly name: string;
  /** The short name that lists give it, where that is another one. */
  readonly label?: string;
  /** Aliases, former and later names, ids that led here: all that people may call it. */
  readonly otherNames: readonly string[];
  /** Address below the base URL, without a slash at its start. */
  readonly address: string;
  readonly retired?: true;
  /** The page's text: its lead first, then section by section. */
  readonly passages: readonly Passage[];
}

/** A part of a page that has an address of its own; without an anchor the page's head. */
export interface Passage {
  readonly anchor?: string;
  readonly heading?: string;
  /** Plain text, blanks squeezed. */
  readonly text: string;
}
