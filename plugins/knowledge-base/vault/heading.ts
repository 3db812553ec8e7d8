import GithubSlugger, { slug } from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

export interface Heading {
  readonly node: HeadingNode;
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** As plain text, without a `{#custom-id}`. */
  readonly text: string;
  /** Unique on its page. */
  readonly id: string;
  readonly line: number;
}

const customId = /\{#([\w-]+)\}\s*$/;

/**
 * All headings of a page with their ids: the one that the author gave (`## Title {#id}`, which is
 * taken out of the text), else a slug of the text as code hosts make it. What authors gave goes first.
 */
export function collectHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const found: { node: HeadingNode; custom?: string }[] = [];
  visit(tree, 'heading', (node) => {
    const custom = takeCustomId(node);
    found.push({ node, ...(custom !== undefined && { custom: slugger.slug(custom, true) }) });
  });
  return found.map(({ node, custom }) => {
    const text = toString(node).trim();
    return {
      node,
      depth: node.depth,
      text,
      id: custom ?? slugger.slug(slug(text) || 'section'),
      line: node.position?.start.line ?? 1,
    };
  });
}

function takeCustomId({ children }: HeadingNode): string | undefined {
  const last = children.at(-1);
  const match = last?.type === 'text' ? customId.exec(last.value) : null;
  if (last?.type === 'text' && match) last.value = last.value.slice(0, match.index).trimEnd();
  return match?.[1];
}
