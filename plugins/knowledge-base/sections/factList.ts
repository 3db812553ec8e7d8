import type { ListItem, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Link, LinkOf } from '../vault/link.ts';
import type { Fact, SectionReader } from '../vocabulary.ts';

/** Reads `- **Label:** value` items; a value may hold a link. */
export const readFactList: SectionReader = (section, { linkOf }) => {
  const facts: Fact[] = [];
  const rest: RootContent[] = [];
  for (const node of section.nodes) {
    const found = node.type === 'list' ? node.children.map((item) => readFact(item, linkOf)) : [];
    if (found.length > 0 && found.every((fact) => fact !== undefined)) facts.push(...found);
    else rest.push(node);
  }
  return { facts, rest };
};

function readFact(item: ListItem, linkOf: LinkOf): Fact | undefined {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph' || paragraph.children[0]?.type !== 'strong') return undefined;
  const [strong, ...value] = paragraph.children;
  const label = toString(strong).trim().replace(/:$/, '');
  const link = firstLink(paragraph, linkOf);
  return {
    label,
    value: value
      .map((node) => toString(node))
      .join('')
      .replace(/^\s*:/, '')
      .trim(),
    ...(link && { link }),
    node: item,
  };
}

/** The first link inside of a node, whichever form it has. */
export function firstLink(root: Nodes, linkOf: LinkOf): Link | undefined {
  let found: Link | undefined;
  visit(root, (node) => {
    found ??= linkOf.get(node);
    return found === undefined;
  });
  return found;
}
