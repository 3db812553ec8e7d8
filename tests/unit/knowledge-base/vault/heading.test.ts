import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../plugins/knowledge-base/markdown/parseMarkdown.ts';
import { collectHeadings } from '../../../../plugins/knowledge-base/vault/heading.ts';

const headingsOf = (text: string) => collectHeadings(parseMarkdown(text).tree);

describe('collectHeadings', () => {
  it.each([
    ['# A title', [['A title', 'a-title']]],
    ['## Ünï & co.', [['Ünï & co.', 'ünï--co']]],
    ['## A {#own}', [['A', 'own']]],
    ['## A {#Own_id-1}  ', [['A', 'Own_id-1']]],
    ['## A {#own} #', [['A', 'own']]],
    ['## {#own}', [['', 'own']]],
    ['## **A** {#own}', [['A', 'own']]],
    ['## A {#not one}', [['A {#not one}', 'a-not-one']]],
    ['## A {#own} b', [['A {#own} b', 'a-own-b']]],
    ['## `{#own}`', [['{#own}', 'own']]],
    [
      '## A\n\n## A\n\n### A',
      [
        ['A', 'a'],
        ['A', 'a-1'],
        ['A', 'a-2'],
      ],
    ],
    [
      '## A {#x}\n\n## B {#x}',
      [
        ['A', 'x'],
        ['B', 'x-1'],
      ],
    ],
    [
      '## B {#a}\n\n## A',
      [
        ['B', 'a'],
        ['A', 'a-1'],
      ],
    ],
    [
      '## A\n\n## B {#a}',
      [
        ['A', 'a-1'],
        ['B', 'a'],
      ],
    ],
    ['##', [['', 'section']]],
    [
      '##\n\n##',
      [
        ['', 'section'],
        ['', 'section-1'],
      ],
    ],
    [
      '## !!!\n\n## ???',
      [
        ['!!!', 'section'],
        ['???', 'section-1'],
      ],
    ],
    ['## [[a|The A]]', [['The A', 'the-a']]],
    ['## [[a#b]]', [['a › b', 'a--b']]],
    [
      'A\n===\n\nB\n---',
      [
        ['A', 'a'],
        ['B', 'b'],
      ],
    ],
    ['> ## A', [['A', 'a']]],
    [
      '## constructor\n\n## \\_\\_proto\\_\\_',
      [
        ['constructor', 'constructor'],
        ['__proto__', '__proto__'],
      ],
    ],
    ['```\n## A\n```', []],
  ])('%j', (text, expected) => {
    expect(headingsOf(text).map((heading) => [heading.text, heading.id])).toEqual(expected);
  });

  it('states depth and line', () => {
    expect(headingsOf('---\na: b\n---\n\n# A\n\n### B\n')).toMatchObject([
      { depth: 1, line: 5 },
      { depth: 3, line: 7 },
    ]);
  });

  it('takes no long for many blanks', () => {
    const start = performance.now();
    headingsOf(`# a${' '.repeat(200_000)}b\n\n## c${' '.repeat(200_000)}{d`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
