import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  addressOfStem,
  baseNameOf,
  fold,
  folderOf,
  isPagePath,
  joinToFolder,
  slugOf,
  stemOf,
  toPagePath,
  withoutEnding,
} from '../../../../plugins/knowledge-base/vault/paths.ts';

describe('the parts of a path', () => {
  it.each([
    ['a.md', 'a', 'a', '', 'a'],
    ['a/b.md', 'a/b', 'b', 'a', 'a/b'],
    ['a/index.md', 'a', 'a', 'a', 'a/index'],
    ['a/README.md', 'a', 'a', 'a', 'a/README'],
    ['a/Index.MD', 'a', 'a', 'a', 'a/Index'],
    ['a/b.markdown', 'a/b', 'b', 'a', 'a/b'],
    ['index.md', '', '', '', 'index'],
    ['a/my-index.md', 'a/my-index', 'my-index', 'a', 'a/my-index'],
    ['a/index.notes.md', 'a/index.notes', 'index.notes', 'a', 'a/index.notes'],
    ['a b/c d.md', 'a b/c d', 'c d', 'a b', 'a b/c d'],
    ['a.md.md', 'a.md', 'a.md', '', 'a.md'],
  ])('%s', (path, stem, name, folder, bare) => {
    const page = toPagePath(path);
    expect(stemOf(page)).toBe(stem);
    expect(baseNameOf(page)).toBe(name);
    expect(folderOf(page)).toBe(folder);
    expect(withoutEnding(page)).toBe(bare);
  });

  it.each([
    ['a.md', true],
    ['a.MD', true],
    ['a.markdown', true],
    ['a.mdx', false],
    ['a.md.txt', false],
    ['md', false],
  ])('is %s a page: %s', (path, page) => {
    expect(isPagePath(path)).toBe(page);
  });

  it('are with / and composed', () => {
    expect(toPagePath('a\\u\u0308.md')).toBe('a/ü.md');
  });
});

describe('addressOf', () => {
  it.each([
    ['a.md', undefined, '/a/'],
    ['a/b.md', undefined, '/a/b/'],
    ['a/index.md', undefined, '/a/'],
    ['README.md', undefined, '/'],
    ['index.md', undefined, '/'],
    ['A/B c.md', undefined, '/A/B%20c/'],
    ['ü/日本.md', undefined, '/%C3%BC/%E6%97%A5%E6%9C%AC/'],
    ['a/b#c?.md', undefined, '/a/b%23c%3F/'],
    ['a/100%.md', undefined, '/a/100%25/'],
    ['a/b.md', '/c', '/c/'],
    ['a/b.md', '/c/d/', '/c/d/'],
    ['a/b.md', 'c', '/a/c/'],
    ['a/b.md', './c', '/a/c/'],
    ['a/b.md', '../c', '/c/'],
    ['a/b.md', '/', '/'],
    ['a/b.md', '../../../c', '/c/'],
    ['a/b.md', '/../c', '/c/'],
    ['a/b.md', '//evil.example/x', '/evil.example/x/'],
    ['a/b.md', '/c d', '/c%20d/'],
    ['b.md', 'c', '/c/'],
    ['a/b.md', 'https://evil.example', '/a/https%3A/evil.example/'],
  ])('%s with slug %s', (path, slug, address) => {
    expect(addressOf(toPagePath(path), slug)).toBe(address);
  });

  it('stays inside the site, whatever the slug', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', '%', ' ', '?') }),
        (slug) => {
          const address = addressOf(toPagePath('a/b.md'), slug);
          expect(address).toMatch(/^\/(?:[^/]+\/)*$/);
          expect(new URL(address, 'https://a.example/').origin).toBe('https://a.example');
          expect(decodeURIComponent(address).split('/')).not.toContain('..');
        },
      ),
    );
  });

  it('of a stem without slashes at its ends', () => {
    expect(addressOfStem('a/b')).toBe('/a/b/');
    expect(addressOfStem('')).toBe('/');
  });
});

describe('joinToFolder', () => {
  it.each([
    ['a', 'b', 'a/b'],
    ['a', './b', 'a/b'],
    ['a', '../b', 'b'],
    ['a/b', '../../c', 'c'],
    ['', 'b', 'b'],
    ['', './b', 'b'],
    ['a', '..', ''],
    ['a', '.', 'a'],
    ['', '.', ''],
    ['a', '.hidden', 'a/.hidden'],
    ['', '.hidden', '.hidden'],
    ['', '..a', '..a'],
    ['a', '../..', undefined],
    ['', '../b', undefined],
    ['a', '../../b', undefined],
    ['a', 'b/../../../c', undefined],
  ])('%j and %j', (folder, path, joined) => {
    expect(joinToFolder(folder, path)).toBe(joined);
  });
});

describe('fold', () => {
  it.each([
    ['Code Signing', 'code signing'],
    ['  code\t\nsigning ', 'code signing'],
    ['code\u00a0signing', 'code signing'],
    ['It’s ‘so’', "it's 'so'"],
    ['“a”', '"a"'],
    ['a–b—c−d‑e', 'a-b-c-d-e'],
    ['U\u0308', 'ü'],
    ['ﬁne', 'fine'],
    ['Ｆull', 'full'],
    ['', ''],
  ])('%j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(fold(text))).toBe(folded);
  });
});

describe('slugOf', () => {
  it.each([
    ['Code Signing', 'code-signing'],
    ['AI Bill of Materials (AI-BOM)', 'ai-bill-of-materials-ai-bom'],
    ["It's O’Brien", 'its-obrien'],
    ['Ünïcödé', 'unicode'],
    ['日本 語', '日本-語'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
    ['a\0b\nc', 'a-b-c'],
    ['.hidden', 'hidden'],
    ['_partial', 'partial'],
    ['---', ''],
    ['', ''],
    ['%2e%2e%2f', '2e-2e-2f'],
  ])('%j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('gives one part of a path and nothing that moves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(slugOf(name)).toMatch(
          /^(?:[\p{Letter}\p{Number}]+(?:-[\p{Letter}\p{Number}]+)*)?$/u,
        );
      }),
    );
  });
});
