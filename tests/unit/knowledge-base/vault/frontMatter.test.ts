import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../plugins/knowledge-base/vault/frontMatter.ts';

const read = (...lines: string[]) => readFrontMatter(`---\n${lines.join('\n')}\n---\n\ntext\n`);

describe('data', () => {
  it.each([
    ['title: a', { title: 'a' }],
    ['title: 42', { title: '42' }],
    ['title: true', { title: 'true' }],
    ['title: 2026.04', { title: '2026.04' }],
    ['title: "a: b"', { title: 'a: b' }],
    ['title: 010', { title: '10' }],
    ['title: no', { title: 'no' }],
    ['title: 2026-01-02', { title: '2026-01-02' }],
    ['title: null', {}],
    ['title:', {}],
    ['title: ~', {}],
    ['aliases: a', { aliases: ['a'] }],
    ['aliases: [a, 2]', { aliases: ['a', '2'] }],
    ['aliases:', {}],
    ['aliases: []', { aliases: [] }],
    ['tags: [a, {label: b, permalink: /b}]', { tags: ['a', 'b'] }],
    ['draft: true', { draft: true }],
    ['autolink: false', { autolink: false }],
    ['sidebar_position: 2.5', { sidebar_position: 2.5 }],
    ['custom_edit_url: null', {}],
    [
      'last_update: {date: 2026-01-02, author: x}',
      { last_update: { date: '2026-01-02', author: 'x' } },
    ],
    ['mine: {a: [1]}', { mine: { a: [1] } }],
    ['# nothing', {}],
    ['', {}],
  ])('%j', (line, data) => {
    expect(read(line)).toEqual({ data, links: [], problems: [] });
  });

  it.each([
    ['no front matter', 'title: a\n'],
    ['a blank line before', '\n---\ntitle: a\n---\n'],
    ['a text', ''],
    ['a long rule', '-----\ntitle: a\n-----\n'],
    ['a rule of blanks', '- - -\ntitle: a\n---\n'],
  ])('none in %s', (_name, text) => {
    expect(readFrontMatter(text)).toEqual({ data: {}, links: [], problems: [] });
  });

  it.each([
    ['CRLF', '---\r\ntitle: a\r\ntype: b\r\n---\r\ntext'],
    ['a byte order mark', '\uFEFF---\ntitle: a\ntype: b\n---\ntext'],
    ['blanks behind the hyphens', '---  \ntitle: a\ntype: b\n---  \ntext'],
    ['nothing below', '---\ntitle: a\ntype: b\n---'],
  ])('%s', (_name, text) => {
    expect(readFrontMatter(text)).toEqual({
      data: { title: 'a', type: 'b' },
      links: [],
      problems: [],
    });
  });
});

describe('problems', () => {
  it.each([
    ['a tab', ['title: a', '\tb: c'], 3],
    ['an open quote', ['title: "a'], undefined],
    ['an open list', ['a: b', 'title: [a', 'c: d'], undefined],
    ['a key twice', ['title: a', 'x: y', 'title: b'], 4],
    ['a colon too many', ['x: y', 'title: a: b'], 3],
    ['an alias of nothing', ['title: *a'], undefined],
    ['a list', ['- a', '- b'], 2],
    ['a word', ['just a word'], 2],
  ])('%s', (_name, lines, line) => {
    const { data, problems } = read(...lines);
    expect(data).toEqual({});
    expect(problems).toHaveLength(1);
    if (line !== undefined) expect(problems[0]).toMatchObject({ line });
    expect(problems[0]?.what).not.toBe('');
  });

  it.each([
    ['---\ntitle: a\n', 1],
    ['---\ntitle: a', 1],
    ['---\n', 1],
  ])('no end in %j', (text, line) => {
    expect(readFrontMatter(text)).toEqual({
      data: {},
      links: [],
      problems: [{ line, column: 1, what: 'the front matter has no closing "---"' }],
    });
  });

  it.each([
    [['title: [a]'], { line: 2, column: 1, what: '`title` cannot be ["a"]' }],
    [['title: {a: b}'], { line: 2, column: 1, what: '`title` cannot be {"a":"b"}' }],
    [['draft: maybe'], { line: 2, column: 1, what: '`draft` cannot be "maybe"' }],
    [
      ['sidebar_position: last'],
      { line: 2, column: 1, what: '`sidebar_position` cannot be "last"' },
    ],
    [['aliases: {a: b}'], { line: 2, column: 1, what: '`aliases` cannot be {"a":"b"}' }],
    [['aliases:', '  - [a]'], { line: 2, column: 1, what: '`aliases` cannot be [["a"]]' }],
    [['tags: [{x: y}]'], { line: 2, column: 1, what: '`tags` cannot be [{"x":"y"}]' }],
    [['"type" : [a]'], { line: 2, column: 1, what: '`type` cannot be ["a"]' }],
  ])('wrong type: %j', (lines, problem) => {
    expect(read(...lines)).toEqual({ data: {}, links: [], problems: [problem] });
  });

  it('leave the other keys', () => {
    const { data, problems } = read('title: a', 'draft: 1', 'slug: b', 'type: []');
    expect(data).toEqual({ title: 'a', slug: 'b' });
    expect(problems.map(({ line }) => line).sort()).toEqual([3, 5]);
  });

  it('state lines and columns with CRLF and a byte order mark too', () => {
    const { problems } = readFrontMatter('\uFEFF---\r\ntitle: a\r\ndraft: 1\r\n---\r\n');
    expect(problems).toEqual([{ line: 3, column: 1, what: '`draft` cannot be 1' }]);
  });

  it.each([
    ['---js\nglobalThis.hacked = true;\n({ title: "a" })\n---\n'],
    ['---javascript\nglobalThis.hacked = true;\n---\n'],
    ['---coffee\nglobalThis.hacked = true\n---\n'],
    ['--- js\nglobalThis.hacked = true\n---\n'],
  ])('nothing is evaluated: %j', (text) => {
    const { data, problems } = readFrontMatter(text);
    expect(data).toEqual({});
    expect(problems).toMatchObject([{ line: 1, column: 1 }]);
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('an alias bomb', () => {
    const bomb = ['a0: &a0 [x]'];
    for (let level = 1; level < 30; level++) {
      bomb.push(`a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`);
    }
    expect(read(...bomb).problems).toHaveLength(1);
  });

  it('an alias in itself', () => {
    expect(() => read('title: &a [*a]')).not.toThrow();
  });

  it('deep nesting', () => {
    const deep = `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(read(deep).problems).toHaveLength(1);
  });
});

it.each([
  '__proto__: {polluted: 1}',
  '"__proto__": {polluted: 1}',
  'constructor: {prototype: {polluted: 1}}',
])('%s harms nothing', (line) => {
  const { data, problems } = read(line, 'title: a');
  expect(data.title).toBe('a');
  expect(problems).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
  expect(data).not.toHaveProperty('polluted');
});

describe('links', () => {
  it.each([
    [['source: "[[a/b#c]]"'], [{ inner: 'a/b#c', line: 2, column: 10 }]],
    [["source: '[[a/b#c]]'"], [{ inner: 'a/b#c', line: 2, column: 10 }]],
    [['source: [[a/b#c]]'], [{ inner: 'a/b#c', line: 2, column: 9 }]],
    [['source: [[a b|c]]'], [{ inner: 'a b|c', line: 2, column: 9 }]],
    [['x: y', 'source: see "[[a]]"'], [{ inner: 'a', line: 3, column: 14 }]],
    [
      ['source: see [[a]] and [[b]]'],
      [
        { inner: 'a', line: 2, column: 13 },
        { inner: 'b', line: 2, column: 23 },
      ],
    ],
    [
      ['sources:', '  - "[[a]]"', '  - [[b]]'],
      [
        { inner: 'a', line: 3, column: 6 },
        { inner: 'b', line: 4, column: 5 },
      ],
    ],
    [
      ['sources: ["[[a]]", [[b]]]'],
      [
        { inner: 'a', line: 2, column: 12 },
        { inner: 'b', line: 2, column: 20 },
      ],
    ],
    [['a:', '  b: "[[c]]"'], [{ inner: 'c', line: 3, column: 7 }]],
    [['"[[key]]": a'], []],
    [['a: [b]'], []],
    [['a: [[b, c]]'], []],
    [['a: [[b], [c]]'], []],
    [['a: "[[b]"'], []],
    [['a: "[[]]"'], []],
  ])('%j', (lines, links) => {
    expect(read(...lines).links).toEqual(links);
  });

  it.each([
    ['CRLF', '---\r\nx: y\r\nsource: "[[a]]"\r\n---\r\n'],
    ['a byte order mark', '\uFEFF---\nx: y\nsource: "[[a]]"\n---\n'],
  ])('with %s', (_name, text) => {
    expect(readFrontMatter(text).links).toEqual([{ inner: 'a', line: 3, column: 10 }]);
  });
});
