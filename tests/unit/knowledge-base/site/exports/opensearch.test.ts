import { expect, it } from 'vitest';
import { openSearch } from '../../../../../plugins/knowledge-base/site/exports/opensearch.ts';
import { childrenNamed, readXml, textOf } from './readXml.ts';

it('points a browser at the search of the site', () => {
  const root = readXml(
    openSearch('https://kb.example/base/', { shortName: 'KB & <more>', description: 'Search it' }),
  );
  expect(root.name).toBe('OpenSearchDescription');
  expect(root.attributes.xmlns).toBe('http://a9.com/-/spec/opensearch/1.1/');
  expect(textOf(root, 'ShortName')).toBe('KB & <more>');
  expect(textOf(root, 'Description')).toBe('Search it');
  expect(childrenNamed(root, 'Url').map(({ attributes }) => attributes)).toEqual([
    { type: 'text/html', template: 'https://kb.example/base/search/?q={searchTerms}' },
    {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: 'https://kb.example/base/opensearch.xml',
    },
  ]);
});
