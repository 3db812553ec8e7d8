import type { Node } from 'unist';

/** A wiki-link as it stands in a tree: `[[target#heading|label]]`, or `![[…]]` where `embed`. */
export interface WikiLink extends Node {
  type: 'wikiLink';
  /** The path, name or id before `#` and `|`; empty in `[[#heading]]`. */
  target: string;
  /** What stands behind `#`, without it. */
  heading?: string;
  /** What stands behind `|`. */
  label?: string;
  embed: boolean;
  /** What a reader sees of the link in plain text; the name that mdast-util-to-string looks for. */
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}

/** The parts of what stands between `[[` and `]]`. The label's divider is the first `|`. */
export function splitWikiLink(inner: string): {
  target: string;
  heading?: string;
  label?: string;
} {
  const divider = inner.indexOf('|');
  const address = (divider < 0 ? inner : inner.slice(0, divider)).replace(/\\$/, '').trim();
  const label = divider < 0 ? '' : inner.slice(divider + 1).trim();
  const hash = address.indexOf('#');
  const heading = hash < 0 ? '' : address.slice(hash + 1).trim();
  return {
    target: (hash < 0 ? address : address.slice(0, hash)).trim().normalize('NFC'),
    ...(heading && { heading: heading.normalize('NFC') }),
    ...(label && { label }),
  };
}
