import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { admonitionSyntax, takeAdmonitionTitles } from './admonitions.ts';
import { mendTablePipes, type UnescapedPipe } from './tablePipes.ts';
import './wikiLink.ts';
import { wikiLinkSyntax } from './wikiLinkSyntax.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(admonitionSyntax)
  .use(wikiLinkSyntax)
  .freeze();

export interface Markdown {
  /** CommonMark with GFM, front matter, `:::` blocks and wiki-links. Positions are the file's own. */
  readonly tree: Root;
  readonly unescapedPipes: readonly UnescapedPipe[];
}

/** Parses a whole file, front matter included. Never throws: any text is Markdown. */
export function parseMarkdown(text: string): Markdown {
  const mended = mendTablePipes(text);
  const { text: parsed, titles } = takeAdmonitionTitles(mended.text);
  const tree = processor.parse(parsed);
  restoreTitles(tree, titles);
  return { tree, unescapedPipes: mended.unescaped };
}

function restoreTitles(tree: Root, titles: ReadonlyMap<number, string>): void {
  if (titles.size === 0) return;
  visit(tree, 'containerDirective', (node) => {
    const title = titles.get(node.position?.start.line ?? 0);
    if (title === undefined) return;
    node.children.unshift({
      type: 'paragraph',
      data: { directiveLabel: true },
      children: [{ type: 'text', value: title }],
    });
  });
}
