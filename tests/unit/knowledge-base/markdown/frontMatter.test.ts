import { expect, it } from 'vitest';
import { startOfBody } from '../../../../plugins/knowledge-base/markdown/frontMatter.ts';

it.each([
  ['---\na: 1\n---\nText', 'Text'],
  ['\uFEFF---\r\na: 1\r\n---\r\nText', 'Text'],
  ['---\n---', ''],
  ['---\na: 1\nText', '---\na: 1\nText'],
  ['Text\n---\na: 1\n---\n', 'Text\n---\na: 1\n---\n'],
  ['---\na: 1\r---\rwww.example.org\n---\n', '---\na: 1\r---\rwww.example.org\n---\n'],
  ['', ''],
])('%j goes on with %j', (text, body) => {
  expect(text.slice(startOfBody(text))).toBe(body);
});
