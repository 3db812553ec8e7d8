import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Turns `[text][ref]` and `![alt][ref]` with their definitions into plain links and images, so that
 * any part of a page can be rendered by itself. A reference without a definition stays.
 */
export function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return;
    const { url, title } = definition;
    const shared = { url, ...(title && { title }), position: node.position };
    parent.children[index] = (
      node.type === 'linkReference'
        ? { type: 'link', ...shared, children: node.children }
        : { type: 'image', ...shared, alt: node.alt }
    ) as never;
  });
}
