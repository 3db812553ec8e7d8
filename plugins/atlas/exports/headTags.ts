interface HeadLink {
  readonly tagName: 'link';
  readonly attributes: Record<'rel' | 'type' | 'title' | 'href', string>;
}

/** What tells a browser and a reader of feeds, on every page, that the files are there. */
export function headTags(baseUrl: string): HeadLink[] {
  const link = (rel: string, type: string, title: string, file: string): HeadLink => ({
    tagName: 'link',
    attributes: { rel, type, title, href: `${baseUrl}${file}` },
  });
  return [
    link(
      'search',
      'application/opensearchdescription+xml',
      'ATLAS Knowledge Base',
      'opensearch.xml',
    ),
    link('alternate', 'application/atom+xml', 'Changes', 'feed.xml'),
  ];
}
