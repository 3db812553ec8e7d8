import { describe, expect, it } from 'vitest';
import {
  redirectMaps,
  type Rule,
} from '../../../../plugins/knowledge-base/redirects/redirectMaps.ts';

const ids: Rule[] = [
  { from: '/kb/id/AML.T0051/', to: '/kb/a%20b/' },
  { from: '/kb/id/aml.t0051/', to: '/kb/a%20b/' },
  { from: '/kb/id/AML.T0001/', to: '/kb/id/AML.T0001/index.html', inPlace: true },
];
const moved: Rule[] = [{ from: '/kb/old "x"/', to: '/kb/a%20b/' }];
const maps = redirectMaps({ moved, ids, pages: ['/kb/a%20b/', '/kb/b/'] });
const rules = (text = '') => text.split('\n').filter((line) => /^(?: {2}"|RewriteRule)/.test(line));

describe('maps for servers', () => {
  it('for nginx, whose keys mean any letter case', () => {
    expect(rules(maps['redirects/nginx.conf'])).toEqual([
      String.raw`  "/kb/old \"x\"/" "/kb/a%20b/";`,
      String.raw`  "/kb/old \"x\"" "/kb/a%20b/";`,
      '  "/kb/id/aml.t0051/" "/kb/a%20b/";',
      '  "/kb/id/aml.t0051" "/kb/a%20b/";',
      '  "/kb/id/AML.T0001/" "/kb/id/AML.T0001/index.html";',
      '  "/kb/id/AML.T0001" "/kb/id/AML.T0001/index.html";',
    ]);
  });

  it('for Apache, whose patterns are told so', () => {
    expect(rules(maps['redirects/apache.conf'])).toEqual([
      String.raw`RewriteRule "^/kb/old \"x\"/?$" "/kb/a\%20b/" [R=301,NE,L]`,
      String.raw`RewriteRule "^/kb/id/aml\.t0051/?$" "/kb/a\%20b/" [NC,R=301,NE,L]`,
      String.raw`RewriteRule "^/kb/id/AML\.T0001/?$" "/kb/id/AML.T0001/index.html" [NC,PT,L]`,
    ]);
  });

  it('for hosts that read _redirects', () => {
    expect(maps._redirects).toBe('/kb/old%20%22x%22/ /kb/a%20b/ 301\n');
  });

  it.each<[what: string, rule: Rule]>([
    ['a page stands there, in whatever letter case', { from: '/kb/B/', to: '/kb/a%20b/' }],
    ['it would lead to itself', { from: '/kb/C/', to: '/kb/c/' }],
    ['it would end the line', { from: '/kb/c\n/', to: '/kb/a%20b/' }],
  ])('have no rule where %s', (_what, rule) => {
    const none = redirectMaps({ moved: [rule], ids: [], pages: ['/kb/b/'] });
    expect(Object.values(none).flatMap(rules)).toEqual([]);
    expect(none._redirects).toBe('');
  });
});
