import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../../../plugins/knowledge-base/site/exports/atomFeed.ts';
import { childrenNamed, readXml, textOf } from './readXml.ts';

const site = 'https://kb.example/base/';
const entry = {
  url: `${site}id/X/`,
  title: 'X',
  summary: 'About X.',
  category: 'Technique',
  updated: '2026-03-01',
};

describe('the feed', () => {
  it('has what RFC 4287 requires, the newest first', () => {
    const feed = readXml(
      atomFeed(site, {
        title: 'Changes',
        author: 'Knowledge Base',
        entries: [
          { ...entry, published: '2025-01-01' },
          { ...entry, url: `${site}id/B/`, updated: '2026-04-01' },
          { ...entry, url: `${site}id/A/`, updated: '2026-04-01' },
        ],
      }),
    );
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom' });
    expect(textOf(feed, 'id')).toBe(site);
    expect(textOf(feed, 'updated')).toBe('2026-04-01T00:00:00Z');
    const [author] = childrenNamed(feed, 'author');
    expect(author && textOf(author, 'name')).toBe('Knowledge Base');
    expect(childrenNamed(feed, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `${site}feed.xml` },
      { rel: 'alternate', type: 'text/html', href: site },
    ]);
    const entries = childrenNamed(feed, 'entry');
    expect(entries.map((one) => textOf(one, 'id'))).toEqual(
      ['A', 'B', 'X'].map((id) => `${site}id/${id}/`),
    );
    expect(entries.map((one) => textOf(one, 'published'))).toEqual([
      undefined,
      undefined,
      '2025-01-01T00:00:00Z',
    ]);
    for (const one of entries) {
      expect(textOf(one, 'title')).toBe('X');
      expect(textOf(one, 'summary')).toBe('About X.');
      expect(childrenNamed(one, 'category')[0]?.attributes).toEqual({ term: 'Technique' });
    }
  });

  it('shows hostile texts as they are', () => {
    const title = '"><script>alert(1)</script> ]]> &amp; <!-- \u0000\u0001\uFFFE\uD800\u202E';
    const feed = readXml(
      atomFeed(site, {
        title,
        author: title,
        entries: [{ ...entry, title, summary: title, category: title }],
      }),
    );
    const shown = '"><script>alert(1)</script> ]]> &amp; <!--';
    const [one] = childrenNamed(feed, 'entry');
    expect(textOf(feed, 'title')).toBe(shown);
    expect(one && textOf(one, 'title')).toBe(shown);
    expect(one && textOf(one, 'summary')).toBe(shown);
    expect(one && childrenNamed(one, 'category')[0]?.attributes.term).toBe(shown);
  });

  it('holds the latest hundred; without any it is a feed all the same', () => {
    const many = Array.from({ length: 120 }, (_, at) => ({
      ...entry,
      url: `${site}${String(at)}/`,
    }));
    const feed = (entries: typeof many) =>
      readXml(atomFeed(site, { title: 'T', author: 'A', entries }));
    expect(childrenNamed(feed(many), 'entry')).toHaveLength(100);
    expect(textOf(feed([]), 'updated')).toBe('1970-01-01T00:00:00Z');
  });
});
