import { describe, expect, it } from 'vitest';
import { rendered, vaultOf } from './rendered.ts';

describe('links', () => {
  it.each([
    ['[[b/other]]', '<a href="/base/b/other/" class="wiki-link">Other Page</a>'],
    ['[[other]]', '<a href="/base/b/other/" class="wiki-link">other</a>'],
    ['[[the other]]', '<a href="/base/b/other/" class="wiki-link">the other</a>'],
    ['[[Other Page]]', '<a href="/base/b/other/" class="wiki-link">Other Page</a>'],
    ['[[b/other|a *label*]]', '<a href="/base/b/other/" class="wiki-link">a *label*</a>'],
    [
      '[[b/other#A part]]',
      '<a href="/base/b/other/#a-part" class="wiki-link">Other Page › A part</a>',
    ],
    ['[[b/other#a-part|x]]', '<a href="/base/b/other/#a-part" class="wiki-link">x</a>'],
    ['[[b/other#missing|x]]', '<a href="/base/b/other/" class="wiki-link">x</a>'],
    ['[x **y**](../b/other.md "T")', '<a href="/base/b/other/" title="T">x <strong>y</strong></a>'],
    ['[x](../b/other.md#a-part)', '<a href="/base/b/other/#a-part">x</a>'],
    ['[x][r]\n\n[r]: ../b/other.md', '<a href="/base/b/other/">x</a>'],
    [
      '[x](https://a.example/?b&c)',
      '<a href="https://a.example/?b&#x26;c" rel="noopener noreferrer">x</a>',
    ],
    [
      'https://a.example/',
      '<a href="https://a.example/" rel="noopener noreferrer">https://a.example/</a>',
    ],
    ['[[paper.pdf]]', '<a href="/base/paper.pdf" class="wiki-link">paper.pdf</a>'],
    ['x <a href="../b/other.md#a-part">y</a>', 'x <a href="/base/b/other/#a-part">y</a>'],
    ['x <a href="../b/missing.md">y</a>', 'x <a>y</a>'],
    [
      'x <a href="https://a.example/">y</a>',
      'x <a href="https://a.example/" rel="noopener noreferrer">y</a>',
    ],
  ])('%s', (text, html) => {
    expect(rendered(text)).toBe(`<p>${html}</p>`);
  });

  it.each([
    ['[[missing]]', '[[missing]]'],
    ['[[missing#h|a <b> label]]', '[[missing#h|a &#x3C;b> label]]'],
    ['![[missing.png]]', '![[missing.png]]'],
    ['[x](missing.md)', '[x](missing.md)'],
    ['[x *y*](missing.md "T")', '[x *y*](missing.md "T")'],
    ['[x][r]\n\n[r]: missing.md', '[x][r]'],
    ['![x](missing.png)', '![x](missing.png)'],
    ['[[bad.svg]]', '[[bad.svg]]'],
    ['![[bad.svg]]', '![[bad.svg]]'],
  ])('%s leads nowhere and stays as it was written', (text, source) => {
    expect(rendered(text)).toBe(`<p><span class="unresolved-link">${source}</span></p>`);
  });

  it('within the page stay within it', () => {
    expect(rendered('## H\n\n[[#H]] [x](#h)')).toContain(
      '<a href="#h" class="wiki-link">H</a> <a href="#h">x</a>',
    );
  });

  it('in a table with and without backslash', () => {
    const html = rendered('| a | b |\n| - | - |\n| [[b/other|x]] | [[b/other\\|y]] |');
    expect(html.match(/<td>.*?<\/td>/g)).toEqual([
      '<td><a href="/base/b/other/" class="wiki-link">x</a></td>',
      '<td><a href="/base/b/other/" class="wiki-link">y</a></td>',
    ]);
  });
});

describe('images', () => {
  it.each([
    [
      '![x](../pictures/map.png)',
      '<img src="/base/pictures/map.png" alt="x" loading="lazy" width="200" height="100">',
    ],
    [
      '![[map.png]]',
      '<img src="/base/pictures/map.png" alt="" loading="lazy" width="200" height="100">',
    ],
    [
      '![[map.png|A map]]',
      '<img src="/base/pictures/map.png" alt="A map" loading="lazy" width="200" height="100">',
    ],
    [
      '![[map.png|100]]',
      '<img src="/base/pictures/map.png" alt="" loading="lazy" width="100" height="50">',
    ],
    [
      '![[map.png|100x20]]',
      '<img src="/base/pictures/map.png" alt="" loading="lazy" width="100" height="20">',
    ],
    [
      '![x](../pictures/a%20b%23c.png)',
      '<img src="/base/pictures/a%20b%23c.png" alt="x" loading="lazy">',
    ],
    ['![[pictures/a b#c.png]]', '<span class="unresolved-link">![[pictures/a b#c.png]]</span>'],
    [
      '![x](https://a.example/x.png)',
      '<a href="https://a.example/x.png" class="remote-image" rel="noopener noreferrer">x</a>',
    ],
    [
      '![](//a.example/x.png)',
      '<a href="//a.example/x.png" class="remote-image" rel="noopener noreferrer">//a.example/x.png</a>',
    ],
    ['x <img src="../pictures/map.png">', 'x <img src="/base/pictures/map.png">'],
    ['x <img src="missing.png">', 'x <img>'],
  ])('%s', (text, html) => {
    expect(rendered(text)).toBe(`<p>${html}</p>`);
  });
});

describe('blocks', () => {
  it('headings have the ids of the page', () => {
    expect(rendered('## A\n\n### A {#own}')).toBe('<h2 id="a">A</h2>\n<h3 id="own">A</h3>');
  });

  it('tables scroll by themselves, and what they hold is finished', () => {
    const html = rendered('| a |\n| - |\n| [x](https://a.example/) [^1] |\n\n[^1]: y');
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table>',
    );
    expect(html).toContain('<a href="https://a.example/" rel="noopener noreferrer">x</a>');
    expect(html).toContain('href="#user-content-fn-1"');
    expect(html.match(/table-scroll/g)).toHaveLength(1);
  });

  it.each([
    ['```js\nconst a = 1;\n```', /<code class="hljs language-js"><span class="hljs-keyword">const/],
    ['```nonsense\na\n```', /<code class="[^"]*language-nonsense">a/],
    ['```\n<b>\n```', /<pre tabindex="0"><code>&#x3C;b>\n<\/code><\/pre>/],
  ])('code: %j', (text, html) => {
    expect(rendered(text)).toMatch(html);
  });

  it.each([
    [':::note\nx\n:::', 'note', 'Note'],
    [':::caution A *title*\nx\n:::', 'caution', 'A *title*'],
    [':::danger[A title]\nx\n:::', 'danger', 'A title'],
    [':::secondary\nx\n:::', 'note', 'Note'],
    ['> [!tip] A title\n> x', 'tip', 'A title'],
  ])('a callout: %j', (text, name, title) => {
    const html = rendered(text);
    expect(html).toMatch(new RegExp(`class="callout"[^>]*data-callout="${name}"`));
    expect(html.replace(/<[^>]*>/g, ' ')).toContain(title);
    expect(html).toContain('<p>x</p>');
  });

  it.each([
    [':::strange T\nx\n:::', '<p>:::strange T</p><p>x</p><p>:::</p>'],
    [':::constructor\nx\n:::', '<p>:::constructor</p><p>x</p><p>:::</p>'],
    ['::leaf[x]', '<p>::leaf[x]</p>'],
  ])('%j is no callout and stays', (text, html) => {
    expect(rendered(text).replaceAll('\n', '')).toBe(html);
  });

  it('footnotes and their references lead to each other', () => {
    const html = rendered('x[^a] y[^b]\n\n[^a]: one [[b/other]]\n[^b]: two');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const hrefs = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    const described = [...html.matchAll(/aria-describedby="([^"]*)"/g)].map(([, id]) => id);
    expect(hrefs).toHaveLength(4);
    for (const id of [...hrefs, ...described]) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('<a href="/base/b/other/" class="wiki-link">Other Page</a>');
  });

  it('a passage brings the footnotes that it refers to, and no others', () => {
    const { renderer, pageAt } = vaultOf({ 'a.md': 'x[^a]\n\ny\n\n[^a]: one\n\n[^b]: two' });
    const page = pageAt('a.md');
    const [first, second] = page.tree.children;
    expect(renderer.html({ page, nodes: first ? [first] : [] })).toContain('one');
    expect(renderer.html({ page, nodes: first ? [first] : [] })).not.toContain('two');
    expect(renderer.html({ page, nodes: second ? [second] : [] })).toBe('<p>y</p>');
  });

  it('loose words get a paragraph, and nothing gives nothing', () => {
    const { renderer, pageAt } = vaultOf({ 'a.md': 'x *y* [[a]]\n\n- z' });
    const page = pageAt('a.md');
    const [paragraph, list] = page.tree.children;
    const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(renderer.html({ page, nodes: list ? [...words, list] : [] })).toBe(
      '<p>x <em>y</em> <a href="/base/a/" class="wiki-link">a</a></p>\n<ul>\n<li>z</li>\n</ul>',
    );
    expect(renderer.html({ page, nodes: [] })).toBe('');
  });
});

describe('embeds', () => {
  const texts = {
    'b.md': '# B\n\nLead.\n\n## One\n\nFirst [[a]].\n\n### Deep\n\nInner.\n\n## Two\n\nSecond.',
  };
  const of = (text: string, more: Record<string, string> = {}): string =>
    vaultOf({ 'a.md': text, ...texts, ...more }).html('a.md');
  const way = (href: string, title: string): string =>
    `<p><a href="${href}">${title}</a></p></div>`;

  it('of a page show its text without its title', () => {
    const html = of('![[b]]');
    expect(html).toMatch(/^<div class="embed">\n?<p>Lead\.<\/p>/);
    expect(html).toContain('<p>Second.</p>');
    expect(html).toContain(way('/base/b/', 'b'));
    expect(html).not.toContain('<h1');
  });

  it('of a heading show what stands below it', () => {
    const html = of('![[b#One]]');
    expect(html).toContain('<h2>One</h2>');
    expect(html).toContain('<p>Inner.</p>');
    expect(html).not.toMatch(/Lead|Second/);
    expect(html).toContain(way('/base/b/#one', 'b › One'));
  });

  it('resolve the links of the page that they show', () => {
    const html = of('![[x/y]]', { 'x/y.md': '[z](./z.md) [[#H]]\n\n## H', 'x/z.md': 'z' });
    expect(html).toContain('<a href="/base/x/z/">z</a>');
  });

  it('have no ids, for the page has its own', () => {
    expect(of('## One\n\n![[b]]').match(/ id="/g)).toHaveLength(1);
  });

  it('among words are links', () => {
    expect(of('see ![[b]]')).toBe('<p>see <a href="/base/b/" class="wiki-link">b</a></p>');
  });

  it('do not show known sections', () => {
    const html = of('![[c]]', {
      'c.md': '# AML.M0013: C\n\nLead.\n\n## Metadata\n\n- **Mitigation ID:** AML.M0013',
    });
    expect(html).toContain('Lead.');
    expect(html).not.toContain('Mitigation ID');
  });

  it.each([
    ['itself', { 'a.md': 'A\n\n![[a]]' }],
    ['a heading of itself', { 'a.md': 'A\n\n## H\n\n![[a#H]]' }],
    ['each other', { 'a.md': 'A\n\n![[b]]', 'b.md': 'B\n\n![[a]]' }],
    ['a circle of three', { 'a.md': 'A\n\n![[b]]', 'b.md': 'B\n\n![[c]]', 'c.md': 'C\n\n![[a]]' }],
  ])('of %s end', (_name, pages) => {
    const html = vaultOf(pages).html('a.md');
    expect(html.match(/<p>A<\/p>/g)).toHaveLength(1);
    expect(html).toMatch(/class="wiki-link">a/);
  });

  it('of pages that all show each other end', () => {
    const names = Array.from({ length: 12 }, (_, number) => `p${number}`);
    const text = names.map((name) => `![[${name}]]`).join('\n\n');
    const start = performance.now();
    vaultOf(Object.fromEntries(names.map((name) => [`${name}.md`, text]))).html('p0.md');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('that multiply end, as links', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 30 }, (_, number) => [
        `p${number}.md`,
        `w${number}\n\n![[p${number + 1}]]\n\n![[p${number + 1}]]`,
      ]),
    );
    const start = performance.now();
    const html = vaultOf(pages).html('p0.md');
    expect(performance.now() - start).toBeLessThan(5000);
    expect(html).toContain('w2');
    expect(html).toMatch(/class="wiki-link">p\d+</);
  });

  it('of a large page again and again end', () => {
    const pages = { 'a.md': '![[b]]\n\n'.repeat(2000), 'b.md': 'word '.repeat(20_000) };
    expect(vaultOf(pages).html('a.md').length).toBeLessThan(5_000_000);
  });

  it('in a long chain end', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 3000 }, (_, number) => [`p${number}.md`, `![[p${number + 1}]]`]),
    );
    expect(() => vaultOf(pages).html('p0.md')).not.toThrow();
  });
});

describe('texts that would take the renderer down', () => {
  it.each([
    ['elements', '<div>'.repeat(20_000)],
    ['elements in a line', `x ${'<b>'.repeat(20_000)}`],
    ['lists of raw HTML', '<ul><li>'.repeat(10_000)],
    ['quotes', `${'>'.repeat(5000)} x`],
    ['emphasis', `${'*_'.repeat(1000)}x${'_*'.repeat(1000)}`],
  ])('are shown, nested %s', (_name, text) => {
    const start = performance.now();
    expect(rendered(text)).not.toBe('');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
