import { textElement, x, xmlDocument } from './xml.ts';

/**
 * What lets a browser search the site from its address bar.
 * @param shortName at most 16 signs, as the specification bounds it
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch(
  siteUrl: string,
  { shortName, description }: { readonly shortName: string; readonly description: string },
): string {
  return xmlDocument(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      textElement('ShortName', shortName),
      textElement('Description', description),
      textElement('InputEncoding', 'UTF-8'),
      x('Url', { type: 'text/html', template: `${siteUrl}search/?q={searchTerms}` }),
      x('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: `${siteUrl}opensearch.xml`,
      }),
      x('Image', { height: 16, width: 16, type: 'image/svg+xml' }, `${siteUrl}img/favicon.svg`),
    ]),
  );
}
