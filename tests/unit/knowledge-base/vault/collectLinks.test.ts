import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../../plugins/knowledge-base/vault/collectLinks.ts';
import { parsed, textAt } from './parsed.ts';

const linksOf = (text: string) =>
  parsed(text).links.map(({ place: { line, column }, ...link }) => ({ ...link, line, column }));

describe('splitAddress', () => {
  it.each([
    ['a.md', { target: 'a.md' }],
    ['../a%20b.md?x=y#c%20d', { target: '../a b.md', heading: 'c d' }],
    ['#c', { target: '', heading: 'c' }],
    ['a.md#', { target: 'a.md' }],
    ['?x', { target: '' }],
    ['a.md#b?c#d', { target: 'a.md', heading: 'b?c#d' }],
    ['100%.md#50%', { target: '100%.md', heading: '50%' }],
    ['%E4%BD%A0', { target: '你' }],
    ['%ff', { target: '%ff' }],
    ['a%2Fb%23c', { target: 'a/b#c' }],
    ['u%CC%88', { target: 'ü' }],
    ['', { target: '' }],
  ])('%j', (address, parts) => {
    expect(splitAddress(address)).toEqual(parts);
  });
});

describe('collectLinks', () => {
  it.each([
    [
      'x [[a#h|b]]',
      {
        form: 'wiki',
        embed: false,
        target: 'a',
        heading: 'h',
        label: 'b',
        source: '[[a#h|b]]',
        line: 1,
        column: 3,
      },
    ],
    [
      '![[a.png]]',
      { form: 'wiki', embed: true, target: 'a.png', source: '![[a.png]]', line: 1, column: 1 },
    ],
    [
      '[*b* c](../a%20b.md#h)',
      {
        form: 'markdown',
        embed: false,
        target: '../a b.md',
        heading: 'h',
        label: 'b c',
        source: '[*b* c](../a%20b.md#h)',
        line: 1,
        column: 1,
      },
    ],
    [
      '[](a.md)',
      {
        form: 'markdown',
        embed: false,
        target: 'a.md',
        label: '',
        source: '[](a.md)',
        line: 1,
        column: 1,
      },
    ],
    [
      '![alt](a.png)',
      {
        form: 'markdown',
        embed: true,
        target: 'a.png',
        label: 'alt',
        source: '![alt](a.png)',
        line: 1,
        column: 1,
      },
    ],
    [
      '[b][r]\n\n[r]: a.md',
      {
        form: 'markdown',
        embed: false,
        target: 'a.md',
        label: 'b',
        source: '[b][r]',
        line: 1,
        column: 1,
      },
    ],
    [
      '[r]\n\n[r]: a.md',
      {
        form: 'markdown',
        embed: false,
        target: 'a.md',
        label: 'r',
        source: '[r]',
        line: 1,
        column: 1,
      },
    ],
    [
      '![b][r]\n\n[r]: a.png',
      {
        form: 'markdown',
        embed: true,
        target: 'a.png',
        label: 'b',
        source: '![b][r]',
        line: 1,
        column: 1,
      },
    ],
    [
      '[a](/techniques/AML.T0024.002)',
      {
        form: 'markdown',
        embed: false,
        target: '/techniques/AML.T0024.002',
        label: 'a',
        source: '[a](/techniques/AML.T0024.002)',
        line: 1,
        column: 1,
      },
    ],
    [
      '> - [b](a.md)',
      {
        form: 'markdown',
        embed: false,
        target: 'a.md',
        label: 'b',
        source: '[b](a.md)',
        line: 1,
        column: 5,
      },
    ],
    [
      'x <a href="a.md#h">',
      {
        form: 'html',
        embed: false,
        target: 'a.md',
        heading: 'h',
        source: 'href="a.md#h"',
        line: 1,
        column: 6,
      },
    ],
    [
      "<img alt='x' src='a.png'>",
      { form: 'html', embed: false, target: 'a.png', source: "src='a.png'", line: 1, column: 14 },
    ],
    [
      '<a HREF = a.md>',
      { form: 'html', embed: false, target: 'a.md', source: 'HREF = a.md', line: 1, column: 4 },
    ],
    [
      '<div>\n  <a\n    href="a.md">b</a>\n</div>',
      { form: 'html', embed: false, target: 'a.md', source: 'href="a.md"', line: 3, column: 5 },
    ],
    [
      '> <div>\n>   <a href="a.md">b</a>\n> </div>',
      { form: 'html', embed: false, target: 'a.md', source: 'href="a.md"', line: 2, column: 8 },
    ],
    [
      '- x\n\n  <div>\n  <a href="a.md">b</a>\n  </div>',
      { form: 'html', embed: false, target: 'a.md', source: 'href="a.md"', line: 4, column: 6 },
    ],
    [
      '<div>\r\n<a href="a.md">b</a>\r\n</div>',
      { form: 'html', embed: false, target: 'a.md', source: 'href="a.md"', line: 2, column: 4 },
    ],
    [
      '<a href="a&amp;b.md">',
      {
        form: 'html',
        embed: false,
        target: 'a&b.md',
        source: 'href="a&amp;b.md"',
        line: 1,
        column: 4,
      },
    ],
    [
      '---\nsource: "[[a#h|b]]"\n---\n',
      {
        form: 'front-matter',
        embed: false,
        target: 'a',
        heading: 'h',
        label: 'b',
        source: '[[a#h|b]]',
        line: 2,
        column: 10,
      },
    ],
    [
      '\uFEFFx [[a]]',
      { form: 'wiki', embed: false, target: 'a', source: '[[a]]', line: 1, column: 3 },
    ],
    // Files that were saved and saved again may have several.
    [
      '\uFEFF\uFEFF\n![x](y.png)',
      {
        form: 'markdown',
        embed: true,
        target: 'y.png',
        label: 'x',
        source: '![x](y.png)',
        line: 2,
        column: 1,
      },
    ],
  ])('%j', (text, link) => {
    expect(linksOf(text)).toEqual([link]);
  });

  it.each([
    'https://a.example/',
    '[b](https://a.example/)',
    '[b](HTTP://a.example/)',
    '[b](//a.example/)',
    '[b](mailto:a@b.example)',
    '[b](javascript:alert)',
    '![b](data:image/png;base64,x)',
    '<https://a.example/>',
    '<a href="https://a.example/">',
    '<img src=//a.example/a.png>',
    '<b data-href="a.md">',
    '`[b](a.md)`',
    '[b][missing]',
    '[b]: a.md',
    'a href="a.md"',
  ])('none in %j', (text) => {
    expect(linksOf(text)).toEqual([]);
  });

  it('a picture that is a link is two', () => {
    expect(linksOf('[![x](a.png)](b.md)').map(({ target }) => target)).toEqual(['b.md', 'a.png']);
  });

  it('in the order of the text, front matter first', () => {
    const text = '---\na: "[[one]]"\n---\n[x](two) [[three]]\n\n<a href=four>\n\n[[five]]';
    expect(linksOf(text).map(({ target }) => target)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('several in one piece of HTML', () => {
    const text = '<p>\n<a href="a">x</a><img src="b">\n</p>';
    const links = linksOf(text);
    expect(links.map(({ target }) => target)).toEqual(['a', 'b']);
    for (const { line, column, source } of links) {
      expect(textAt(text, line, column, source.length)).toBe(source);
    }
  });
});
