import { describe, expect, it } from 'vitest';
import { isWebAddress, poolReferences } from '../../../../plugins/atlas/release/references.ts';

const one = { id: 'one', title: 'One', url: 'https://example.org/1' };
const two = { id: 'Two ', title: '', url: 'http://example.org/2/' };
const bad = { id: 'bad', title: 'Bad', url: 'javascript:alert(1)' };

describe('isWebAddress', () => {
  it.each([
    ['https://example.org/', true],
    ['HTTP://example.org', true],
    ['ftp://example.org/', false],
    ['/techniques/AML.T0001', false],
    ['https://', false],
    ['', false],
  ])('%j: %s', (url, expected) => {
    expect(isWebAddress(url)).toBe(expected);
  });
});

describe('poolReferences', () => {
  it('keeps each address once, with the first title, and no other than of the web', () => {
    const pool = poolReferences([one, bad, two], [{ title: 'Two', url: 'http://example.org/2' }]);
    expect(pool.inOrder()).toEqual([
      { title: 'One', url: 'https://example.org/1' },
      { title: 'Two', url: 'http://example.org/2/' },
    ]);
  });

  it.each([
    ['one', one.url],
    [' ONE', one.url],
    ['two', two.url],
    ['1', one.url],
    ['3', two.url],
    ['2', undefined],
    ['4', undefined],
    ['0', undefined],
    ['none', undefined],
  ])('finds by the key %j', (key, url) => {
    expect(poolReferences([one, bad, two], []).byKey(key)?.url).toBe(url);
  });

  it('puts those cited first, in the order of their numbers', () => {
    const pool = poolReferences([one, two], []);
    const [first, second] = [pool.byUrl(two.url), pool.byUrl(one.url)];
    expect([first, second, first].map((reference) => reference && pool.cite(reference))).toEqual([
      1, 2, 1,
    ]);
    expect(pool.inOrder().map(({ url }) => url)).toEqual([two.url, one.url]);
  });
});
