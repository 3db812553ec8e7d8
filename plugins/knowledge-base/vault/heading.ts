import GithubSlugger from 'github-slugger';
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

const customId = /\s*\{#([\w-]+)\}\s*$/;

/**
 * All headings of a page with their ids: the one that the author gave (`## Title {#id}`, which is
 * taken out of the text), else a slug of the text as code hosts make it.
 */
export function collectHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    const last = node.children.at(-1);
    const custom = last?.type === 'text' ? customId.exec(last.value)?.[1] : undefined;
    if (last?.type === 'text' && custom) last.value = last.value.replace(customId, '');
    const text = toString(node).trim();
    headings.push({
      node,
      depth: node.depth,
      text,
      id: custom ?? slugger.slug(text || 'section'),
      line: node.position?.start.line ?? 1,
    });
  });
  return headings;
}
