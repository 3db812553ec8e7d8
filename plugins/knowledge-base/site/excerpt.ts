import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import type { Link } from '../vault/link.ts';
import type { Page } from '../vault/page.ts';
import type { Excerpt } from './contract.ts';

const longestSide = 110;

/** The blocks that a mention is read in: what is above them says nothing of it. */
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'listItem']);

/** The words around each link of a page. Links of the front matter and of raw HTML have none. */
export function excerptsOf(page: Page): Map<Link, Excerpt> {
  const excerpts = new Map<Link, Excerpt>();
  visitParents(page.tree as Root, (node, ancestors) => {
    const link = page.linkOf.get(node as Nodes);
    const block = ancestors.findLast(({ type }) => blocks.has(type));
    if (!link || !block) return;
    const { before, after } = textAround(block as Nodes, node as Nodes);
    excerpts.set(link, {
      before: cutStart(squeeze(before)),
      text: squeeze(link.label ?? toString(node)) || link.target,
      after: cutEnd(squeeze(after)),
    });
  });
  return excerpts;
}

/** The plain text of a block in front of and behind one of its nodes. */
function textAround(block: Nodes, wanted: Nodes): { before: string; after: string } {
  let before = '';
  let after = '';
  let passed = false;
  const walk = (node: Nodes): void => {
    if (node === wanted) passed = true;
    else if ('children' in node) node.children.forEach((child) => walk(child));
    else if (passed) after += toString(node);
    else before += toString(node);
  };
  walk(block);
  return { before, after };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cutStart(text: string): string {
  if (text.length <= longestSide) return text.trimStart();
  return `…${text.slice(-longestSide).replace(/^\S*\s/, '')}`;
}

function cutEnd(text: string): string {
  if (text.length <= longestSide) return text.trimEnd();
  return `${text.slice(0, longestSide).replace(/\s\S*$/, '')}…`;
}
