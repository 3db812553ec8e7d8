import { expect, it } from 'vitest';
import { sitemap } from '../../../../../plugins/knowledge-base/site/exports/sitemap.ts';
import { siteRoutes } from '../../../../../plugins/knowledge-base/site/routes.ts';
import { object } from '../../links/baseOf.ts';
import { contextOf } from '../contextOf.ts';
import { childrenNamed, readXml, textOf } from './readXml.ts';

const site = 'https://kb.example/base/';

it('lists the pages that are to be found, with the dates that are known', () => {
  const context = contextOf({
    'a b.md': '---\nlast_update:\n  date: 2026-04-02\naliases: [/old/place]\n---\n\n# A & B\n',
    'hidden.md': '---\nunlisted: true\n---\n\n# Hidden\n',
    'gone.md': object('AML.M0101', 'Gone', '## Metadata', '- **Status:** retired'),
    'm.md': object('AML.M0102', 'M'),
  });
  const routes = siteRoutes({
    ...context,
    lastUpdateOf: ({ path }) => (path === 'a b.md' ? '2026-04-02' : undefined),
  });
  const urls = childrenNamed(readXml(sitemap(site, routes)), 'url');
  const dates = new Map(urls.map((url) => [textOf(url, 'loc'), textOf(url, 'lastmod')]));
  expect(dates.get(`${site}a%20b/`)).toBe('2026-04-02');
  expect(dates.get(`${site}m/`)).toBeUndefined();
  expect(dates.has(`${site}m/`)).toBe(true);
  expect(dates.has(site)).toBe(true);
  expect(dates.has(`${site}mitigations/`)).toBe(true);
  for (const address of ['hidden/', 'gone/', 'old/place/']) {
    expect(dates.has(`${site}${address}`), address).toBe(false);
  }
  expect([...dates.keys()]).toEqual([...dates.keys()].sort());
});
