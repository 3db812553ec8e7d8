import { describe, expect, it } from 'vitest';
import { nodeWith, object, pageAt } from '../links/baseOf.ts';
import { pageDataReader } from '../../../../plugins/knowledge-base/site/pageData.ts';
import { contextOf, dataOf } from './contextOf.ts';

describe('what a page shows', () => {
  it('is said by its front matter', () => {
    const text =
      '---\ntitle: A page\ndescription: Of words.\ntags: [One]\nunlisted: true\ndraft: true\n---\n\n# A page\n';
    expect(dataOf({ 'a.md': text }, 'a')).toMatchObject({
      kind: 'page',
      name: 'A page',
      description: 'Of words.',
      address: '/a/',
      unlisted: true,
      draft: true,
      retired: false,
      tags: [{ label: 'One', url: '/kb/tags/one/' }],
    });
  });

  it('is what is known of it, where no page describes an object', () => {
    const files = { 'l/wire.md': object('AML.T9102.000', 'Wire') };
    expect(dataOf(files, 'AML.T9102')).toMatchObject({
      id: 'AML.T9102',
      title: 'AML.T9102',
      address: '/l/',
      facts: [],
      tags: [],
      breadcrumbs: [{ label: 'Techniques' }, { label: 'AML.T9102' }],
      description: 'AML.T9102: what other pages of this knowledge base say of it.',
    });
  });

  it('is its own, where several pages claim one id', () => {
    const context = contextOf({
      'a.md': object('AML.T0101', 'First'),
      'b.md': object('AML.T0101', 'Second'),
    });
    const read = pageDataReader(context);
    const node = nodeWith(context.base, 'AML.T0101');
    const names = ['a.md', 'b.md'].map((path) => read(node, pageAt(context.base, path)).name);
    expect(names).toEqual(['First', 'Second']);
  });

  it('has the places where it can be edited and when it was', () => {
    const context = { ...contextOf({ 'a.md': '# A\n' }), editUrlOf: () => 'https://e.example/a' };
    const node = nodeWith(context.base, 'a');
    const data = pageDataReader({ ...context, lastUpdateOf: () => '2026-01-02' })(node, node.page);
    expect(data).toMatchObject({ editUrl: 'https://e.example/a', lastUpdated: '2026-01-02' });
    const without = pageDataReader(contextOf({ 'a.md': '# A\n' }))(node, node.page);
    expect(without).not.toHaveProperty('editUrl');
  });
});
