import type { Nodes } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toString } from 'mdast-util-to-string';

/** What a reader reads of some nodes, as one line: blocks are parted by blanks, HTML is left out. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes.map(textOf).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'html' || node.type === 'yaml' || node.type === 'definition') return '';
  if (!('children' in node)) return toString(node);
  const isLine = node.children.some((child) => child.type === 'wikiLink' || phrasing(child));
  return node.children
    .map(textOf)
    .filter(Boolean)
    .join(isLine ? '' : ' ');
}
