import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { admonitionSyntax } from '../../../../plugins/knowledge-base/markdown/admonitions.ts';
import {
  gfmWithoutAutolinks,
  mayHoldAutolinks,
} from '../../../../plugins/knowledge-base/markdown/autolinks.ts';
import { wikiLinkSyntax } from '../../../../plugins/knowledge-base/markdown/wikiLinkSyntax.ts';

const [complete, without] = [remarkGfm, gfmWithoutAutolinks].map((gfm: () => void) =>
  unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(gfm)
    .use(admonitionSyntax)
    .use(wikiLinkSyntax)
    .freeze(),
);

describe('mayHoldAutolinks', () => {
  it.each([
    ['An API over HTTP, and a [link](https://example.org/a).', false],
    ['| [a](https://example.org) | b |', false],
    ['---\nurl: https://example.org\n---\nText', false],
    ['[[a|b]] and ![a](https://example.org/a.png)', false],
    ['Fish & chips', false],
    ['https://example.org', true],
    ['www.example.org', true],
    ['a@example.org', true],
    ['a&#64;example.org', true],
    ['https\\://example.org', true],
    ['[www.example.org](https://example.org)', true],
    ['\\[a](https://example.org)', true],
    ['[a](https://example.org b)', true],
    ['[^1](https://example.org)', true],
    ['| [a](https://example.org|b) |', true],
    ['<https://example.org>', true],
    ['[a]([b)](https://example.org)', true],
    ['[a\r- b](https://example.org)', true],
    ['---\na: 1\r---\rhttps://example.org\n---\n', true],
  ])('%j: %s', (text, expected) => {
    expect(mayHoldAutolinks(text)).toBe(expected);
  });
});

describe('gfmWithoutAutolinks', () => {
  const pieces = [
    ...[
      'a',
      ' ',
      '\r',
      '\n',
      '\n\n',
      'www.a.b',
      'https://a.b',
      'c@a.b',
      '[a](https://a.b)',
      '&amp;',
    ],
    ...['[', ']', '(', ')', '<', '>', '`', '\\', '!', '|', '^', '*', '_', '~~', '#', ':', '/'],
    ...['[[', ']]', '[^1]', '[^1]: ', '    ', '> ', '- ', '- [x] ', '| - |\n', ':::note', '---\n'],
    ...['<b>', '<!--', '-->', '```', '](https://a.b)', '](<https://a.b>)', '[a]: https://a.b\n'],
  ];
  const texts = fc
    .array(fc.constantFrom(...pieces), { maxLength: 14 })
    .map((parts) => parts.join(''));

  it('reads a text that holds no bare address as GFM does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!mayHoldAutolinks(text));
        expect(without?.parse(text)).toEqual(complete?.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves bare addresses as they stand, and reads the rest of GFM', () => {
    const tree = without?.parse('| a |\n| - |\n| ~~b~~ https://example.org |');
    expect(JSON.stringify(tree)).toContain('"delete"');
    expect(JSON.stringify(tree)).not.toContain('"link"');
  });
});
