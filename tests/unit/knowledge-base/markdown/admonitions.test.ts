import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { admonitionCallouts } from '../../../../plugins/knowledge-base/markdown/admonitions.ts';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';

/** Name, title and text of each block, in the order of their openings. */
function blocksOf(text: string): [name: string, title: string | undefined, body: string][] {
  const blocks: [string, string | undefined, string][] = [];
  visit(parseMarkdown(text).tree, 'containerDirective', (node) => {
    const [first, ...others] = node.children;
    const titled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    const body = titled ? others : node.children;
    blocks.push([
      node.name,
      titled ? toString(first) : undefined,
      body.map((child: Nodes) => toString(child)).join('\n'),
    ]);
  });
  return blocks;
}

describe(':::', () => {
  it.each([
    [':::note\na\n:::', [['note', undefined, 'a']]],
    [':::note\n\na\n\n:::', [['note', undefined, 'a']]],
    [':::note[Title]\na\n:::', [['note', 'Title', 'a']]],
    [':::note[A *long* title]\na\n:::', [['note', 'A long title', 'a']]],
    [':::note Title\na\n:::', [['note', 'Title', 'a']]],
    [':::note   A long title  \na\n:::', [['note', 'A long title', 'a']]],
    [':::note A: "title", 10:30!\r\na\r\n:::\r\n', [['note', 'A: "title", 10:30!', 'a']]],
    [
      '::::note Outer\n:::tip Inner\na\n:::\nb\n::::',
      [
        ['note', 'Outer', 'Inner\na\nb'],
        ['tip', 'Inner', 'a'],
      ],
    ],
    ['> :::note Title\n> a\n> :::', [['note', 'Title', 'a']]],
    ['- x\n\n  :::note Title\n  a\n  :::', [['note', 'Title', 'a']]],
    [':::strange Title\na\n:::', [['strange', 'Title', 'a']]],
    [':::note Title\na', [['note', 'Title', 'a']]],
    [
      ':::note One\na\n:::\n\n:::note Two\nb\n:::',
      [
        ['note', 'One', 'a'],
        ['note', 'Two', 'b'],
      ],
    ],
    ['---\ntitle: x\n---\n:::note Title\na\n:::', [['note', 'Title', 'a']]],
  ])('%j', (text, blocks) => {
    const found = blocksOf(text).map(([name, title, body]) => [
      name,
      title,
      body.replace(/\n+/g, '\n'),
    ]);
    if (text.startsWith('::::'))
      expect(found.map(([name, title]) => [name, title])).toEqual(
        blocks.map(([name, title]) => [name, title]),
      );
    else expect(found).toEqual(blocks);
  });

  it.each([
    ['at 10:30'],
    ['AML.T0043:Craft'],
    ['a :note[b] c'],
    [':note'],
    ['a:::note'],
    ['::: note'],
  ])('%j is text', (text) => {
    const { tree } = parseMarkdown(text);
    expect(blocksOf(text)).toEqual([]);
    expect(toString(tree)).toBe(text);
  });

  it.each([
    ['```\n:::note A title\na\n:::\n```', 'code', ':::note A title\na\n:::'],
    ['    :::note A title', 'code', ':::note A title'],
    ['<pre>\n:::note A title\n</pre>', 'html', '<pre>\n:::note A title\n</pre>'],
    [':::note A title\nx\n:::\n\n~~~\n:::tip B\n~~~', 'code', ':::tip B'],
    ['---\nx: |\n  a\n:::note A title\n---\n', 'yaml', 'x: |\n  a\n:::note A title'],
  ] as const)('titles of %j stay as they are', (text, type, value) => {
    const values: string[] = [];
    visit(parseMarkdown(text).tree, type, (node: Nodes) => {
      if ('value' in node) values.push(node.value);
    });
    expect(values).toEqual([value]);
  });

  it('keeps the positions of what stands below a title', () => {
    const text = ':::note A title\nsee [[a]]\n:::\n';
    visit(parseMarkdown(text).tree, 'wikiLink', ({ position }) => {
      expect(text.slice(position?.start.offset, position?.end.offset)).toBe('[[a]]');
    });
  });

  it.each(['constructor', '__proto__', 'toString', 'strange'])('%s is no callout', (name) => {
    expect(admonitionCallouts[name]).toBeUndefined();
  });
});
