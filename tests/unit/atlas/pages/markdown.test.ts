import { describe, expect, it } from 'vitest';
import {
  foldLines,
  headingLine,
  plainLine,
  webLink,
} from '../../../../plugins/atlas/pages/markdown.ts';

describe('plainLine', () => {
  it.each([
    ['A name: with "quotes", (brackets) & more - 5%', undefined],
    ['snake_case_name', undefined],
    ['2 * 3 * 4', undefined],
    ['a [b] c', undefined],
    ['*bold*', '\\*bold\\*'],
    ['[a](b)', '\\[a\\]\\(b\\)'],
    ['[[a]]', '\\[\\[a\\]\\]'],
    ['<b>', '\\<b\\>'],
    ['&lt;', '\\&lt\\;'],
    ['`x`', '\\`x\\`'],
    ['C #', 'C \\#'],
    ['a\\*', 'a\\\\\\*'],
  ])('%j', (text, escaped) => {
    expect(plainLine(text)).toBe(escaped ?? text);
  });
});

it('headingLine hides what would be taken for an anchor', () => {
  expect(headingLine('Name {#x}')).toBe('Name ｛\\#x｝'.replace('\\', ''));
});

it('foldLines makes one line', () => {
  expect(foldLines(' a\n  - b\n\n c ')).toBe('a - b c');
});

describe('webLink', () => {
  it.each([
    ['Title', 'https://a.example/', '[Title](https://a.example/)'],
    ['', 'https://a.example/', '[https://a.example/](https://a.example/)'],
    ['[1] *x*', 'https://a.example/', '[\\[1\\] \\*x\\*](https://a.example/)'],
    ['](x)', 'https://a.example/(y)', '[\\]\\(x\\)](<https://a.example/(y)>)'],
    ['T', 'https://a.example/a b>', '[T](https://a.example/a%20b%3E)'],
    ['T', 'https://a.example/?a&lt;b&c', '[T](https://a.example/?a\\&lt;b&c)'],
  ])('%j %j', (title, url, link) => {
    expect(webLink(title, url)).toBe(link);
  });
});
