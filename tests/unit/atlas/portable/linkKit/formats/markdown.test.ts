import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { cleanText } from '../../../../../../plugins/knowledge-base/portable/text/cleanText.ts';
import { markdown } from '../../../../../../plugins/atlas/portable/linkKit/formats/markdown.ts';
import { linkTable, linkTo } from '../../../../../../plugins/atlas/portable/linkKit/linkKit.ts';
import { hostile, hostileName, plain, url } from '../hostileNames.ts';

const reader = unified().use(remarkParse).use(remarkGfm);

/** The words of a node without the joiners, which are not seen. */
function shown(node: Nodes): string {
  return withoutJoiners(textOf(node));
}

function withoutJoiners(text: string): string {
  return text.replaceAll('\u200C', '');
}

function read(text: string): { tree: Root; types: Set<string>; urls: string[] } {
  // Links of GFM that are no more than an address are found in a second step.
  const tree = reader.runSync(reader.parse(text)) as Root;
  const types = new Set<string>();
  const urls: string[] = [];
  visit(tree, (node: Nodes) => {
    types.add(node.type);
    if (node.type === 'link') urls.push(node.url);
  });
  return { tree, types, urls };
}

it('a link is one link with its words, whatever the name holds', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const { tree, types, urls } = read(linkTo(markdown, hostile(name), { release: name }));
      const clean = withoutJoiners(cleanText(name));
      expect([...types]).toEqual(['root', 'paragraph', 'link', 'text']);
      expect(urls).toEqual([url]);
      expect(shown(tree)).toBe(`AML.T0051 ${clean} (ATLAS ${clean})`);
    }),
    { numRuns: 500 },
  );
});

it('words by themselves are nothing but words', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const { tree, types } = read(linkTo(markdown, { name, url: 'nowhere' }));
      expect([...types]).toEqual(['root', 'paragraph', 'text']);
      expect(shown(tree)).toBe(withoutJoiners(cleanText(name)));
    }),
    { numRuns: 500 },
  );
});

it('a table has its cells, whatever the names hold', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const { tree, types, urls } = read(linkTable(markdown, [hostile(name), plain]));
      const [table] = tree.children;
      const rows = table?.type === 'table' ? table.children : [];
      expect([...types].sort()).toEqual(['link', 'root', 'table', 'tableCell', 'tableRow', 'text']);
      expect(urls).toEqual([url, plain.url]);
      expect(rows.map(({ children }) => children.map((cell) => shown(cell)))).toEqual([
        ['Id', 'Name'],
        ['AML.T0051', withoutJoiners(cleanText(name))],
        ['AML.T0052', 'Plain'],
      ]);
    }),
    { numRuns: 500 },
  );
});
