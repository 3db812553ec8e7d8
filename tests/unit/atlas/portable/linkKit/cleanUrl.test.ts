import { expect, it } from 'vitest';
import { cleanUrl } from '../../../../../plugins/atlas/portable/linkKit/cleanUrl.ts';

it.each([
  ['https://kb.example/base/id/AML.T0051/', 'https://kb.example/base/id/AML.T0051/'],
  ['http://localhost:3000/id/x/', 'http://localhost:3000/id/x/'],
  ['https://kb.example/a b/c(d)[e]|*`', 'https://kb.example/a%20b/c%28d%29%5Be%5D%7C%2A%60'],
  ['https://kb.example/x\'y"z<s>', 'https://kb.example/x%27y%22z%3Cs%3E'],
  ['https://kb.example/é/%C3%A9?q=a&b#c', 'https://kb.example/%C3%A9/%C3%A9?q=a&b#c'],
  ['https://user:secret@kb.example/', 'https://kb.example/'],
  ['javascript:alert(1)', undefined],
  ['/only/a/path', undefined],
  ['ftp://kb.example/', undefined],
])('%s is %s', (url, clean) => {
  expect(cleanUrl(url)).toBe(clean);
});
