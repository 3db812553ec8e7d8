import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import { inlineReferences } from '../../../../plugins/knowledge-base/vault/inlineReferences.ts';

function linksIn(text: string): unknown[] {
  const { tree } = parseMarkdown(text);
  inlineReferences(tree);
  const found: unknown[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'image') {
      const { type, url, title } = node;
      found.push([type, url, ...(title ? [title] : [])]);
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') found.push(node.type);
  });
  return found;
}

describe('inlineReferences', () => {
  it.each([
    ['[a][r]\n\n[r]: u', [['link', 'u']]],
    ['[a][R]\n\n[r]: u "T"', [['link', 'u', 'T']]],
    ['[r][]\n\n[r]: u', [['link', 'u']]],
    ['[r]\n\n[r]: u', [['link', 'u']]],
    ['![a][r]\n\n[r]: u', [['image', 'u']]],
    [
      '[![a][r]][s]\n\n[r]: u\n[s]: v',
      [
        ['link', 'v'],
        ['image', 'u'],
      ],
    ],
    ['[r]\n\n[r]: u\n[r]: v', [['link', 'u']]],
    ['[r]\n\n> [r]: u', [['link', 'u']]],
    ['- [r]\n\n[r]: u', [['link', 'u']]],
    ['[r]', []],
    ['[__proto__]\n\n[r]: u', []],
  ])('%j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });
});
