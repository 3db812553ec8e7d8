import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import { tablePipe } from '../../../../plugins/knowledge-base/markdown/tablePipes.ts';

function valuesOf(text: string, type: Nodes['type']): string[] {
  const values: string[] = [];
  visit(parseMarkdown(text).tree, type, (node: Nodes) => {
    if ('value' in node) values.push(node.value);
  });
  return values;
}

describe('pipes of wiki-links in tables', () => {
  const table = (cell: string): string => `| a |\n| - |\n| ${cell} |`;

  it.each([
    ['[[a|b]]', 'wikiLink', ['b']],
    ['[[a\\|b]]', 'wikiLink', ['b']],
    ['![[a.png\\|b]]', 'wikiLink', ['b']],
    ['`[[a\\|b]]`', 'inlineCode', ['[[a|b]]']],
    ['<b title="[[a|b]]">', 'html', ['<b title="[[a|b]]">']],
  ] as const)('%s keeps what its author wrote', (cell, type, values) => {
    expect(valuesOf(table(cell), type)).toEqual(values);
  });

  it('are no other character anywhere', () => {
    for (const cell of ['\\[[a|b]]', '[[a|b]](c)', '![[[a|b]]](c "[[a|b]]")', '[x](<[[a|b]]>)']) {
      expect(JSON.stringify(parseMarkdown(table(cell)).tree)).not.toContain(tablePipe);
    }
  });

  it('are reported where they are bare, with their place', () => {
    const text =
      'x\n\n| a | b |\n|-|-|\n| [[a\\|b]] | [[a|b]] |\r\n|[[c\\|d|e]]|`[[f|g]]`|\n\n[[h|i]]';
    expect(parseMarkdown(text).unescapedPipes).toEqual([
      { line: 5, column: 14, link: '[[a|b]]' },
      { line: 6, column: 2, link: '[[c\\|d|e]]' },
    ]);
  });
});

describe('front matter', () => {
  it.each([
    ['---\ntitle: a\n---\n\ntext', ['title: a']],
    ['---\r\ntitle: a\r\n---\r\ntext', ['title: a']],
    ['\uFEFF---\ntitle: a\n---\n', ['title: a']],
    ['---\ntitle: a\n', []],
    ['\n---\ntitle: a\n---\n', []],
  ])('%j', (text, values) => {
    expect(valuesOf(text, 'yaml')).toEqual(values);
  });
});

describe('texts that would take the parser down', () => {
  it.each([
    ['quotes', '>'.repeat(5000) + ' a'],
    ['quotes with blanks', '> '.repeat(5000) + 'a'],
    ['lists', '* + '.repeat(2500) + 'a'],
    ['numbered lists', '1. '.repeat(5000) + 'a'],
    ['blocks', ':::note\n'.repeat(5000)],
    ['blocks with titles', ':::note A title\n'.repeat(5000)],
  ])('are shown as they stand: nested %s', (_name, text) => {
    const start = performance.now();
    const { tree, refused } = parseMarkdown(`---\ntitle: x\n---\n${text}`);
    expect(refused).toMatch(/level|nested/);
    expect(tree.children).toMatchObject([
      { type: 'code', value: text, position: { start: { line: 4, column: 1, offset: 17 } } },
    ]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    ['a line of 1 MB', 'a'.repeat(1_000_000)],
    ['brackets', '['.repeat(50_000)],
    ['openings of links', '[[a '.repeat(20_000)],
    ['embeds', '![['.repeat(20_000)],
    ['brackets in a table', `| a |\n| - |\n| ${'['.repeat(50_000)} |`],
    ['blanks in a heading', `# a${' '.repeat(100_000)}b`],
    ['blanks in a title', `:::note a${' '.repeat(100_000)}b\n:::`],
    ['stars', '*a '.repeat(20_000)],
    ['closed blocks', ':::note A title\n:::\n'.repeat(1000)],
  ])('no longer take long: %s', (_name, text) => {
    const start = performance.now();
    expect(parseMarkdown(text).refused).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each([
    ['a quote of 50', '>'.repeat(50) + ' a'],
    ['many short quotes', '> a\n\n'.repeat(500)],
    ['a long list', '- a\n'.repeat(500)],
    ['a table of arrows', '| > > > |\n|-|\n'],
  ])('are not %s', (_name, text) => {
    expect(parseMarkdown(text).refused).toBeUndefined();
  });
});

it('never throws, and positions never leave the text', () => {
  const tokens = [
    '[[',
    ']]',
    '|',
    '#',
    '![',
    '](a.md)',
    '`',
    '```',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '| ',
    '|-|',
    ':::note',
    ':::',
    ':::note T',
    '**',
    '_',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '---',
    'a',
    ' ',
    '\\',
    '[^1]',
    '[^1]: ',
    '\t',
    '\r\n',
    '&amp;',
    '😀',
    '~~',
    'http://a.b',
    '\0',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      visit(parseMarkdown(text).tree, ({ position }) => {
        const start = position?.start.offset ?? 0;
        const end = position?.end.offset ?? 0;
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      });
    }),
    { numRuns: 500 },
  );
});
