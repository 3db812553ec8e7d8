import type { ListItem, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Link, LinkOf } from '../vault/link.ts';
import type { Fact, SectionReader } from '../vocabulary.ts';

/** Reads `- **Label:** value` items; a value may hold a link. Any other item is left in its list. */
export const readFactList: SectionReader = (section, { linkOf }) => {
  const facts: Fact[] = [];
  const rest: RootContent[] = [];
  for (const node of section.nodes) {
    if (node.type !== 'list') {
      rest.push(node);
      continue;
    }
    const left: ListItem[] = [];
    for (const item of node.children) {
      const fact = readFact(item, linkOf);
      if (fact) facts.push(fact);
      else left.push(item);
    }
    if (left.length > 0) rest.push({ ...node, children: left });
  }
  return { facts, rest };
};

function readFact(item: ListItem, linkOf: LinkOf): Fact | undefined {
  const [paragraph, ...below] = item.children;
  if (paragraph?.type !== 'paragraph' || paragraph.children[0]?.type !== 'strong') return undefined;
  const [strong, ...own] = paragraph.children;
  const link = firstLink(item, linkOf);
  const beside = own.map((node) => toString(node)).join('');
  return {
    label: toString(strong).trim().replace(/:$/, '').trimEnd(),
    value: [beside.replace(/^\s*:/, ''), ...below.map(textBelow)]
      .map((text) => text.trim())
      .filter(Boolean)
      .join(' '),
    ...(link && { link }),
    node: item,
  };
}

/** A list below a label is its value as well. */
function textBelow(node: RootContent): string {
  return node.type === 'list'
    ? node.children.map((item) => toString(item)).join(', ')
    : toString(node);
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
