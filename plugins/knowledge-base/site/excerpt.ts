import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { Link, LinkOf } from '../vault/link.ts';
import type { Page } from '../vault/page.ts';
import type { Excerpt } from './contract.ts';

const longestSide = 110;
/** How far is looked for that many letters: where two pieces of text meet there may be two blanks. */
const window = 2 * longestSide;

/** The blocks that a mention is read in: what is above them says nothing of it. */
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'listItem']);

/** The words around each link of a page. Links of the front matter and of raw HTML have none. */
export function excerptsOf({ tree, linkOf }: Page): Map<Link, Excerpt> {
  const excerpts = new Map<Link, Excerpt>();
  const read = new Map<Node, BlockText>();
  visitParents(tree as Root, (node, ancestors) => {
    const link = linkOf.get(node as Nodes);
    const block = ancestors.findLast(({ type }) => blocks.has(type));
    if (!link || !block) return;
    const { text, spans } = read.get(block) ?? readBlock(block as Nodes, linkOf);
    read.set(block, { text, spans });
    const [start, end] = spans.get(node) ?? [0, 0];
    excerpts.set(link, {
      before: cutStart(squeeze(text.slice(Math.max(0, start - window), start))),
      text: squeeze(link.label ?? toString(node)) || link.target,
      after: cutEnd(squeeze(text.slice(end, end + window))),
    });
  });
  return excerpts;
}

/** A block as plain text, and where its links are in that. */
interface BlockText {
  readonly text: string;
  readonly spans: ReadonlyMap<Node, readonly [start: number, end: number]>;
}

function readBlock(block: Nodes, linkOf: LinkOf): BlockText {
  const spans = new Map<Node, readonly [number, number]>();
  let text = '';
  const walk = (node: Nodes): void => {
    const start = text.length;
    if ('children' in node) node.children.forEach(walk);
    else text += squeeze(toString(node));
    if (linkOf.has(node)) spans.set(node, [start, text.length]);
  };
  walk(block);
  return { text, spans };
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
