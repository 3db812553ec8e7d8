import { cleanText } from '../../portable/text/cleanText.ts';
import { textElement, x, xmlDocument } from './xml.ts';

export interface FeedEntry {
  /** Absolute, and for ever the same. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly category: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  readonly updated: string;
}

interface Feed {
  readonly title: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

const longest = 100;

/**
 * The latest changes as an Atom feed, the newest first.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(siteUrl: string, { title, author, entries }: Feed): string {
  const latest = [...entries].sort(newestFirst).slice(0, longest);
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      textElement('id', siteUrl),
      textElement('title', title),
      // A feed without entries still has to say when it was made, and two builds are to be equal.
      textElement('updated', atMidnight(latest[0]?.updated ?? '1970-01-01')),
      x('author', [textElement('name', author)]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: `${siteUrl}feed.xml` }),
      x('link', { rel: 'alternate', type: 'text/html', href: siteUrl }),
      ...latest.map((entry) =>
        x('entry', [
          textElement('id', entry.url),
          textElement('title', entry.title),
          textElement('updated', atMidnight(entry.updated)),
          ...(entry.published === undefined
            ? []
            : [textElement('published', atMidnight(entry.published))]),
          x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
          x('category', { term: cleanText(entry.category) }),
          textElement('summary', entry.summary),
        ]),
      ),
    ]),
  );
}

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1;
  return a.url < b.url ? -1 : 1;
}

function atMidnight(date: string): string {
  return `${date}T00:00:00Z`;
}
