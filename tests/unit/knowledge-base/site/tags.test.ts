import { expect, it } from 'vitest';
import { tagsOf } from '../../../../plugins/knowledge-base/site/tags.ts';
import { baseOf, pageAt } from '../links/baseOf.ts';

it('are told apart by their addresses, each once', () => {
  const page = pageAt(
    baseOf({
      'a.md': '---\ntags: [Red Tape, red-tape, "!", "?!", "", " ", 7, constructor]\n---\n',
    }),
    'a.md',
  );
  expect(tagsOf(page)).toEqual([
    { label: 'Red Tape', address: '/tags/red-tape/' },
    { label: '!', address: '/tags/21/' },
    { label: '?!', address: '/tags/3f-21/' },
    { label: '7', address: '/tags/7/' },
    { label: 'constructor', address: '/tags/constructor/' },
  ]);
});
