import { describe, expect, it } from 'vitest';
import { siteRoutes } from '../../../../plugins/knowledge-base/site/routes.ts';
import { object } from '../links/baseOf.ts';
import { contextOf, routesOf } from './contextOf.ts';

describe('the addresses of a site', () => {
  it('are those of its pages, lists, aliases and objects without a page', () => {
    const routes = routesOf({
      'a.md': '---\naliases: [old/a, A Name, /top]\ntags: [one]\n---\n\n# A\n',
      's.md': object('AML.CS0101', 'S'),
      'l/wire.md': object('AML.T0102.000', 'Wire'),
      't.md': '---\ntype: term\n---\n\n# T\n',
    });
    expect(routes).toEqual({
      '/': 'Home',
      '/a/': 'Page',
      '/s/': 'CaseStudy',
      '/l/wire/': 'Technique',
      '/l/': 'Technique',
      '/t/': 'Term',
      '/tactics/': 'List',
      '/techniques/': 'List',
      '/mitigations/': 'List',
      '/studies/': 'List',
      '/terms/': 'List',
      '/controls/': 'List',
      '/tags/': 'Tags',
      '/tags/one/': 'Tags',
      '/old/a/': 'Redirect',
      '/top/': 'Redirect',
    });
  });

  it('are given away once: the vault’s own pages go first', () => {
    const routes = routesOf({
      'index.md': '# Start\n',
      'techniques.md': '# Mine\n',
      'a.md': '---\naliases: [/index, b/]\n---\n\n# A\n',
      'b.md': '# B\n',
    });
    expect(routes['/']).toBe('Page');
    expect(routes['/techniques/']).toBe('Page');
    expect(routes['/b/']).toBe('Page');
  });

  it('of redirects hold the base URL', () => {
    const context = contextOf({ 'a b.md': '---\naliases: old/a b\n---\n\n# A\n' });
    const redirect = siteRoutes(context).find(({ component }) => component === 'Redirect');
    expect(redirect).toMatchObject({
      address: '/old/a%20b/',
      component: 'Redirect',
      data: { to: '/kb/a%20b/', title: 'A' },
      hidden: true,
    });
  });

  it('carry the last change of their pages', () => {
    const context = contextOf({ 'a.md': '# A\n' });
    const [page] = siteRoutes({ ...context, lastUpdateOf: () => '2026-01-02' });
    expect(page?.lastUpdated).toBe('2026-01-02');
  });

  it('may be called like any property of an object', () => {
    const routes = routesOf({ 'constructor.md': '# C\n', '__proto__.md': '# P\n' });
    expect(routes['/constructor/']).toBe('Page');
    expect(routes['/__proto__/']).toBe('Page');
  });
});
