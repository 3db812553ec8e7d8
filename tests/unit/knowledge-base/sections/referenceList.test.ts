import { describe, expect, it } from 'vitest';
import { readReferenceList } from '../../../../plugins/knowledge-base/sections/referenceList.ts';
import { readSection } from './readSection.ts';

describe('readReferenceList', () => {
  it.each([
    ['- [Title](https://a.example/b)', [['Title', 'https://a.example/b']]],
    ['- [Title](HTTP://a.example)', [['Title', 'HTTP://a.example']]],
    ['1. [*T*itle](https://a.example/ "x")', [['Title', 'https://a.example/']]],
    ['- <https://a.example/>', [['https://a.example/', 'https://a.example/']]],
    ['- https://a.example/', [['https://a.example/', 'https://a.example/']]],
    ['- [A](https://a.example)\n- [B](https://b.example)', [['A', 'https://a.example'], ['B', 'https://b.example']]],
    ['- [A](https://a.example)\n\nText\n\n* [B](https://b.example)', [['A', 'https://a.example'], ['B', 'https://b.example']]],
  ])('%j', (text, expected) => {
    const { references } = readSection(readReferenceList, text);
    expect(references?.map(({ title, url }) => [title, url])).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['- [Title](https://a.example/), read in May'],
    ['- See [Title](https://a.example/)'],
    ['- [Title](javascript:alert)'],
    ['- [Title](page.md)'],
    ['- [[page]]'],
    ['- Title'],
    ['- [A](https://a.example)\n- Title without an address'],
    ['[Title](https://a.example/)'],
  ])('leaves %j as it is', (text) => {
    const data = readSection(readReferenceList, text);
    expect(data.references).toEqual([]);
    expect(data.rest).toHaveLength(1);
  });
});
