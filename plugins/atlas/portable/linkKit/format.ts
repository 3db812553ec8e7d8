/** What a link is made to: an object of the knowledge base, or a page that has no id. */
export interface Linkable {
  readonly id?: string;
  readonly name: string;
  /** Absolute. What is not http or https is written as text, never as a link. */
  readonly url: string;
  /** What a reader of the link should know of the object, such as "retired". */
  readonly status?: string;
  /** That the release on show does not hold it: it was not read there. */
  readonly unread?: boolean;
}

/** Where a link leads: the address, safe to stand in any format, and the id for those that use it. */
export interface Target {
  readonly url: string;
  readonly id?: string;
}

/**
 * A way to write links. To add one, add a file with such a row and name it in `formats.ts`. What
 * the three functions are given is one line of plain text, by `cleanText`, and never escaped.
 */
export interface LinkFormat {
  /** As addresses and settings name it. */
  readonly name: string;
  readonly label: string;
  readonly anchor: (text: string, target: Target) => string;
  /** Words that are shown as they are, whatever they hold. */
  readonly text: (text: string) => string;
  /** A table of ready cells, each in this format. */
  readonly table: (head: readonly string[], rows: readonly (readonly string[])[]) => string;
}
