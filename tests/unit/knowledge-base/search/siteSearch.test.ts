import { describe, expect, it } from 'vitest';
import { searchOf, searchRoute } from '../../../../plugins/knowledge-base/search/siteSearch.ts';
import { contextOf } from '../site/contextOf.ts';

const context = contextOf({ 'wall.md': '# Wall\n\nOf stone.\n' });

describe('searchOf', () => {
  it('should give the files that a build writes and a development server serves', () => {
    const search = searchOf(context.base);
    expect(Object.keys(search.files())).toEqual(['search/index.json', 'search/text/0.json']);
    expect(search.fileAt('search/text/0.json')).toBe('[["Of stone."]]');
    expect(search.fileAt('search/nothing.json')).toBeUndefined();
    expect(search.fileAt('wall/')).toBeUndefined();
  });
});

describe('searchRoute', () => {
  it('should lead to the lists below the base URL', () => {
    expect(searchRoute(context)).toMatchObject({ address: '/search/', component: 'Search' });
    expect(JSON.stringify(searchRoute(context).data)).toContain('/kb/tactics/');
  });
});
