import type { Node } from 'unist';

/** Where a node of a page begins in the page's text. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

/** Where a node of a page ends in the page's text. */
export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

/** Where the last sign of a node stands: a block that is never closed takes blank lines along. */
export function endOfSigns(text: string, node: Node): number {
  return startOf(node) + text.slice(startOf(node), endOf(node)).trimEnd().length;
}
