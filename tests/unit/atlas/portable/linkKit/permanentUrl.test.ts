import { expect, it } from 'vitest';
import { permanentUrl } from '../../../../../plugins/atlas/portable/linkKit/permanentUrl.ts';

it.each([
  [{ id: 'AML.T0051', address: '/a/b/' }, 'https://kb.example/x/id/AML.T0051/'],
  [{ id: 'AML.CS0003', address: '/a/b/' }, 'https://kb.example/x/id/AML.CS0003/'],
  [{ id: 'LLM01:2025', address: '/frameworks/llm01/' }, 'https://kb.example/x/frameworks/llm01/'],
  [{ address: '/glossary/prompt/' }, 'https://kb.example/x/glossary/prompt/'],
  [{ address: '/' }, 'https://kb.example/x/'],
])('of %o is %s', (page, url) => {
  expect(permanentUrl('https://kb.example/x/', page)).toBe(url);
});
