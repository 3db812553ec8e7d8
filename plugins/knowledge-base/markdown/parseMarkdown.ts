import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import {
  admonitionSyntax,
  findAdmonitionTitles,
  withoutTitles,
  type AdmonitionTitle,
} from './admonitions.ts';
import { gfmWithoutAutolinks, mayHoldAutolinks } from './autolinks.ts';
import { startOfBody } from './frontMatter.ts';
import { isTooDeepText, isTooDeepTree } from './intricacy.ts';
import { placesIn } from './places.ts';
import { mendTablePipes } from './tablePipes.ts';
import './wikiLink.ts';
import { wikiLinkSyntax } from './wikiLinkSyntax.ts';

const complete = processorWith(remarkGfm);
const withoutAutolinks = processorWith(gfmWithoutAutolinks);

function processorWith(gfm: () => void) {
  return unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(gfm)
    .use(admonitionSyntax)
    .use(wikiLinkSyntax)
    .freeze();
}

/** A wiki-link that other tools cut in two: the `|` in it has no `\` before it. */
export interface UnescapedPipe {
  readonly line: number;
  readonly column: number;
  readonly link: string;
}

export interface Markdown {
  /** CommonMark with GFM, front matter, `:::` blocks and wiki-links. Positions are the file's own. */
  readonly tree: Root;
  readonly unescapedPipes: readonly UnescapedPipe[];
  /** Why the text is not read as Markdown; the tree then shows it as it stands. */
  readonly refused?: string;
}

/** Parses a whole file, front matter included. Never throws: any text is Markdown. */
export function parseMarkdown(text: string): Markdown {
  if (isTooDeepText(text)) return verbatim(text);
  const mended = mendTablePipes(text);
  try {
    const tree = parseWithTitles(mended);
    if (isTooDeepTree(tree)) return verbatim(text);
    return { tree, unescapedPipes: mended === text ? [] : restorePipes(tree, text, mended) };
  } catch (error) {
    // Some ways to nest only the parser sees, which calls itself for each level.
    if (error instanceof RangeError) return verbatim(text);
    throw error;
  }
}

function parseWithTitles(text: string): Root {
  const processor = mayHoldAutolinks(text) ? complete : withoutAutolinks;
  const titles = findAdmonitionTitles(text);
  const tree = processor.parse(withoutTitles(text, titles));
  const opened = titlesOfBlocks(tree, titles);
  if (opened.length === titles.length) return tree;
  // Some stand in code or the like and must be read as they were.
  const again = processor.parse(withoutTitles(text, opened));
  titlesOfBlocks(again, opened);
  return again;
}

/** Gives each block its title, and tells which titles there are blocks for. */
function titlesOfBlocks(tree: Root, titles: readonly AdmonitionTitle[]): AdmonitionTitle[] {
  const byLine = new Map(titles.map((title) => [title.line, title]));
  const opened: AdmonitionTitle[] = [];
  if (byLine.size === 0) return opened;
  visit(tree, 'containerDirective', (node) => {
    const title = byLine.get(node.position?.start.line ?? 0);
    if (!title) return;
    opened.push(title);
    node.children.unshift({
      type: 'paragraph',
      data: { directiveLabel: true },
      children: [{ type: 'text', value: title.text.trimEnd() }],
    });
  });
  return opened;
}

/** Puts back every `|` that was mended, and tells of the links in which it was bare. */
function restorePipes(tree: Root, text: string, mended: string): UnescapedPipe[] {
  const unescaped: UnescapedPipe[] = [];
  visit(tree, (node) => {
    for (const key of ['value', 'alt', 'url', 'title'] as const) {
      const own = node as Partial<Record<typeof key, unknown>>;
      const value = own[key];
      if (typeof value === 'string') own[key] = value.replace(/\\?\uE07C/g, '|');
    }
    if (node.type !== 'wikiLink' || !node.position) return;
    const { start, end } = node.position;
    if (!/(?<!\\)\uE07C/.test(mended.slice(start.offset, end.offset))) return;
    const link = text.slice(start.offset, end.offset);
    unescaped.push({ line: start.line, column: start.column, link });
  });
  return unescaped;
}

/** The text as it stands, front matter apart. */
function verbatim(text: string): Markdown {
  const start = startOfBody(text);
  const placeOf = placesIn(text);
  const position = {
    start: { ...placeOf(start), offset: start },
    end: { ...placeOf(text.length), offset: text.length },
  };
  const code = { type: 'code' as const, value: text.slice(start), position };
  return {
    tree: { type: 'root', children: [code], position },
    unescapedPipes: [],
    refused: 'blocks stand more than 100 levels deep inside of each other',
  };
}
