import type { Nodes } from 'mdast';
import type { Place } from '../findings/finding.ts';

/** One link as its author wrote it, not resolved. */
export interface Link {
  readonly form: 'wiki' | 'markdown' | 'html' | 'front-matter';
  /** `![[…]]` or `![…](…)`: the thing itself is shown, not a way to it. */
  readonly embed: boolean;
  /** The path, name, id or address, decoded, without heading; empty for the page itself. */
  readonly target: string;
  readonly heading?: string;
  /** What the author wants to be read; undefined where a wiki-link has none. */
  readonly label?: string;
  /** The link as it stands in the file. */
  readonly source: string;
  readonly place: Place;
}

/** Finds the link of a node of the page's tree. */
export type LinkOf = ReadonlyMap<Nodes, Link>;
