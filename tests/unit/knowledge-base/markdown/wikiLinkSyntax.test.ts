import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import type { WikiLink } from '../../../../plugins/knowledge-base/markdown/wikiLink.ts';

function nodesOf(text: string, type: Nodes['type']): Nodes[] {
  const found: Nodes[] = [];
  visit(parseMarkdown(text).tree, type, (node: Nodes) => {
    found.push(node);
  });
  return found;
}

function sourceOf(text: string, { position }: Nodes): string {
  return text.slice(position?.start.offset, position?.end.offset);
}

const wikiLinks = (text: string): WikiLink[] => nodesOf(text, 'wikiLink') as WikiLink[];

describe('wiki-links', () => {
  it.each([
    ['[[a]]', [{ target: 'a', value: 'a' }]],
    ['[[a/b c.md]]', [{ target: 'a/b c.md', value: 'a/b c.md' }]],
    ['[[a|b]]', [{ target: 'a', label: 'b', value: 'b' }]],
    ['[[a#h]]', [{ target: 'a', heading: 'h', value: 'a › h' }]],
    ['[[a#h|b]]', [{ target: 'a', heading: 'h', label: 'b', value: 'b' }]],
    ['[[#h]]', [{ target: '', heading: 'h', value: 'h' }]],
    ['[[AML.T0043: Craft]]', [{ target: 'AML.T0043: Craft', value: 'AML.T0043: Craft' }]],
    ['[[Mixed Case_name]]', [{ target: 'Mixed Case_name', value: 'Mixed Case_name' }]],
    ['[[a [[b]]', [{ target: 'a [[b', value: 'a [[b' }]],
    ['x[[a]]y[[b]]', [{ target: 'a' }, { target: 'b' }]],
    ['**[[a]]**', [{ target: 'a' }]],
    ['[[*a*]]', [{ target: '*a*' }]],
    ['[[a]] (b)', [{ target: 'a' }]],
    ['> - [[a]]', [{ target: 'a' }]],
    ['# [[a]]', [{ target: 'a' }]],
    [':::note\n[[a]]\n:::', [{ target: 'a' }]],
    ['![[a]]', [{ target: 'a', embed: true }]],
    ['![[a.png|300]]', [{ target: 'a.png', label: '300', embed: true }]],
    ['![[a#h]]', [{ target: 'a', heading: 'h', embed: true }]],
    ['!![[a]]', [{ target: 'a', embed: true }]],
    [
      'x![[a]][[b]]',
      [
        { target: 'a', embed: true },
        { target: 'b', embed: false },
      ],
    ],
    ['[^1]\n\n[^1]: [[a]]', [{ target: 'a' }]],
  ])('%j', (text, expected) => {
    const found = wikiLinks(text);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it.each([
    ['[[]]'],
    ['[[a|]]'],
    ['[[a'],
    ['[[a]'],
    ['[a]]'],
    ['[[a\nb]]'],
    ['[[a] b]]'],
    ['\\[[a]]'],
    ['[\\[a]]'],
    ['![[]]'],
    ['![[a'],
    ['`[[a]]`'],
    ['`` ![[a]] ``'],
    ['```\n[[a]]\n```'],
    ['~~~md\n![[a]]\n~~~'],
    ['    [[a]]'],
    ['<!-- [[a]] -->'],
    ['---\nsource: "[[a]]"\n---\n'],
    ['[[7]](https://a.example/)'],
    ['[[a]](b.md)'],
  ])('none in %j', (text) => {
    expect(wikiLinks(text)).toEqual([]);
  });

  it.each([
    ['[[7]](https://a.example/)', '[7]'],
    ['see [[7]](https://a.example/) and [b](c)', '[7]'],
  ])('%j is a Markdown link', (text, label) => {
    const [link] = nodesOf(text, 'link');
    expect(link).toMatchObject({
      url: 'https://a.example/',
      children: [{ type: 'text', value: label }],
    });
  });

  it.each([
    ['[[a]]', ['[[a]]']],
    ['x [[a|b]] y', ['[[a|b]]']],
    ['x ![[a#h|b]] y', ['![[a#h|b]]']],
    ['---\ntitle: x\n---\r\n\r\n> - a\r\n>   [[b c]]\r\n', ['[[b c]]']],
    ['\t[[a]]'.trim() + '\n\n- x\n\n\t[[b]]', ['[[a]]', '[[b]]']],
    ['| a |\n| - |\n| [[a|b]] |\n| [[c\\|d]] |', ['[[a|b]]', '[[c\\|d]]']],
    [':::note A title\n[[a]]\n:::\n[[b]]', ['[[a]]', '[[b]]']],
    ['😀 [[ü|é]] [[b]]', ['[[ü|é]]', '[[b]]']],
  ])('positions of %j are those of the source', (text, sources) => {
    expect(wikiLinks(text).map((node) => sourceOf(text, node))).toEqual(sources);
  });
});
