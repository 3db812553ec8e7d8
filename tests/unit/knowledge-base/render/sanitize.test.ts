import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rendered } from './rendered.ts';

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (node) => {
    found.push(node);
  });
  return found;
}

describe('what could act is taken out', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<SCRIPT SRC="//evil.example/x.js"></SCRIPT>', ''],
    ['x <b onclick="alert(1)" onerror=alert(2)>y</b>', '<p>x <b>y</b></p>'],
    ['<style>body { display: none }</style>', ''],
    ['x <b style="position: fixed">y</b>', '<p>x <b>y</b></p>'],
    ['x <b class="hero">y</b>', '<p>x <b>y</b></p>'],
    ['<iframe src="https://evil.example/"></iframe>', ''],
    ['<form action="https://evil.example/"><button>y</button></form>', 'y'],
    ['<object data="x.swf"></object><embed src="x.swf">', ''],
    ['<svg onload="alert(1)"><script>alert(1)</script></svg>', ''],
    ['<math><mtext><script>alert(1)</script></mtext></math>', ''],
    ['<base href="https://evil.example/">', ''],
    ['<meta http-equiv="refresh" content="0;url=//evil.example">', ''],
    ['<link rel="stylesheet" href="//evil.example/x.css">', ''],
    ['x <a href="javascript:alert(1)">y</a>', '<p>x <a>y</a></p>'],
    ['x <a href=" java&#x0a;script:alert(1)">y</a>', '<p>x <a>y</a></p>'],
    ['[y](javascript:alert%281%29)', '<p><a>y</a></p>'],
    ['[y](vbscript:x)', '<p><a>y</a></p>'],
    ['[y](data:text/html,x)', '<p><a>y</a></p>'],
    ['![y](javascript:alert)', '<p><a class="remote-image">y</a></p>'],
    ['<img src="https://evil.example/x.png">', '<img>'],
    ['<img src="//evil.example/x.png">', '<img>'],
    ['<img src="/\\evil.example/x.png">', '<img>'],
    ['<img src="data:image/svg+xml,x">', '<img>'],
    ['<img src=x onerror="alert(1)">', '<img>'],
    [
      '<picture><source srcset="https://evil.example/x.png"><img alt="y"></picture>',
      '<p><img alt="y"></p>',
    ],
    ['<video src="x.mp4" autoplay></video>', ''],
    ['x <!-- y --> z', '<p>x  z</p>'],
    ['<template><script>alert(1)</script></template>', ''],
  ])('%s', (text, expected) => {
    const html = rendered(text);
    expect(html).not.toMatch(/script|evil|alert\(|onerror|onload|style=/i);
    expect(html.replace('<p></p>', '').trim()).toBe(expected);
  });
});

describe('what is harmless stays', () => {
  it.each([
    [
      '<details open><summary>x</summary>y</details>',
      '<details open><summary>x</summary>y</details>',
    ],
    [
      'H<sub>2</sub>O <kbd>x</kbd> <mark>y</mark> <abbr title="z">w</abbr>',
      '<p>H<sub>2</sub>O <kbd>x</kbd> <mark>y</mark> <abbr title="z">w</abbr></p>',
    ],
    ['<p align="center">x</p>', '<p align="center">x</p>'],
    ['<figure><figcaption>x</figcaption></figure>', '<figure><figcaption>x</figcaption></figure>'],
    ['[x](mailto:a@b.example)', '<p><a href="mailto:a@b.example">x</a></p>'],
  ])('%s', (text, html) => {
    expect(rendered(text)).toBe(html);
  });
});

describe('ids of a text', () => {
  it.each([
    'location',
    'document',
    '__proto__',
    'a-heading',
    'heading:a-heading',
    'user-content-heading:x',
  ])('%s cannot be those of the page', (id) => {
    const html = rendered(`## A heading\n\n<p id="${id}">x</p>\n\n<a name="${id}"></a>`);
    const ids = elementsOf(html).flatMap(({ properties }) => [properties.id, properties.name]);
    expect(ids.filter(Boolean)).toEqual(['a-heading', `user-content-${id}`, `user-content-${id}`]);
  });

  it('are still found by the links of that text', () => {
    expect(rendered('<p id="x">y</p>\n\n<a href="#x">z</a>')).toMatch(/href="#user-content-x"/);
  });
});

it('nothing acts, whatever is mixed', () => {
  const pieces = [
    '<script>',
    '</script>',
    '<svg>',
    '<math>',
    '<style>',
    '<img src=x',
    ' onerror=alert(1)',
    ' href="javascript:alert(1)"',
    ' src="//evil.example"',
    '<a',
    '<b',
    '>',
    '"',
    "'",
    '<!--',
    '-->',
    '<table>',
    '<td>',
    '<p>',
    '<form>',
    '<textarea>',
    '<title>',
    '<noembed>',
    '<template>',
    '<xmp>',
    'x',
    ' ',
    '\n\n',
    '[[x]]',
    '`',
    '[y](javascript:x)',
    '&lt;',
    '<![CDATA[',
    ']]>',
    '\0',
    '<?x',
  ];
  const allowed = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      for (const { tagName, properties } of elementsOf(rendered(parts.join('')))) {
        expect([
          'script',
          'style',
          'iframe',
          'form',
          'object',
          'embed',
          'svg',
          'math',
          'base',
        ]).not.toContain(tagName);
        expect(
          Object.keys(properties).filter((name) => /^on|^style$|^srcset$/i.test(name)),
        ).toEqual([]);
        if (properties.href !== undefined) expect(String(properties.href)).toMatch(allowed);
        if (properties.src !== undefined) expect(String(properties.src)).not.toMatch(/evil|:/);
      }
    }),
    { numRuns: 500 },
  );
});
