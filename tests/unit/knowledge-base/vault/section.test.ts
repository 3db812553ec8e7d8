import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import { collectHeadings } from '../../../../plugins/knowledge-base/vault/heading.ts';
import { outline } from '../../../../plugins/knowledge-base/vault/section.ts';

function outlineOf(text: string) {
  const { tree } = parseMarkdown(text);
  const { title, lead, sections } = outline(tree, collectHeadings(tree));
  return {
    title: title?.text,
    lead: lead.map((node) => toString(node)),
    sections: sections.map((section) => [
      section.title,
      section.count,
      ...section.nodes.map((node) => toString(node)),
    ]),
  };
}

describe('outline', () => {
  it.each([
    ['# T\n\na\n\n## S\n\nb', { title: 'T', lead: ['a'], sections: [['S', undefined, 'b']] }],
    ['---\nx: y\n---\n# T', { title: 'T', lead: [], sections: [] }],
    ['a\n\n# T', { title: undefined, lead: ['a', 'T'], sections: [] }],
    ['## S\n\na', { title: undefined, lead: [], sections: [['S', undefined, 'a']] }],
    ['# T\n\n# U\n\na', { title: 'T', lead: ['U', 'a'], sections: [] }],
    [
      '## S\n\n### D\n\na\n\n# T',
      { title: undefined, lead: [], sections: [['S', undefined, 'D', 'a', 'T']] },
    ],
    ['> ## Q', { title: undefined, lead: ['Q'], sections: [] }],
    [
      '## S\n\n## S',
      {
        title: undefined,
        lead: [],
        sections: [
          ['S', undefined],
          ['S', undefined],
        ],
      },
    ],
    ['', { title: undefined, lead: [], sections: [] }],
  ])('%j', (text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });

  it.each([
    ['Techniques (11)', 'Techniques', 11],
    ['Techniques(0)', 'Techniques', 0],
    ['Techniques (007)', 'Techniques', 7],
    ['Techniques (11) ', 'Techniques', 11],
    ['Techniques (11) {#own}', 'Techniques', 11],
    ['Techniques (a)', 'Techniques (a)', undefined],
    ['Techniques (11) now', 'Techniques (11) now', undefined],
    ['Techniques (-1)', 'Techniques (-1)', undefined],
    ['Techniques (1) (2)', 'Techniques (1)', 2],
    ['(3)', '', 3],
  ])('## %s', (heading, title, count) => {
    expect(outlineOf(`## ${heading}`).sections).toEqual([[title, count]]);
  });

  it('takes no long for many blanks', () => {
    const start = performance.now();
    outlineOf(`## a${' '.repeat(200_000)}b`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
