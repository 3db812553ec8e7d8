import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HeadSource, Site } from '../portable/head/pageHead.ts';
import { documentHtml } from './document.ts';
import { colours } from './colours.ts';

/** A part of a sentence: words, or a link. Addresses are without base URL. */
export type Words = string | { readonly text: string; readonly address: string };

/** What stands at an address that never changes. */
export interface PermanentPage {
  readonly id: string;
  /** The page that the reader is led on to; without it this one is all there is. */
  readonly forwardTo?: string;
  /** What a preview shows, and what is canonical. */
  readonly source: HeadSource;
  /** Sentences that tell what the id is or was. */
  readonly paragraphs: readonly (readonly Words[])[];
}

/** The same on every page, so that a content security policy can name it by its hash. */
export const forward = `location.replace(document.getElementById('page').href+location.hash)`;

/** The page at a permanent address as HTML: readable by itself, and leading on where it can. */
export function permanentPageHtml(page: PermanentPage, site: Site): string {
  const { source, forwardTo } = page;
  const href = (address: string): string => `${site.baseUrl}${address.replace(/^\//, '')}`;
  const sentence = (words: readonly Words[]): Element =>
    h(
      'p',
      words.map((part) =>
        typeof part === 'string' ? part : h('a', { href: href(part.address) }, part.text),
      ),
    );
  const own: ElementContent[] = [
    h('p', { className: ['kind'] }, [source.kindLabel, ' ', h('code', page.id)]),
    h('h1', source.name),
    ...page.paragraphs.map(sentence),
  ];
  if (forwardTo === undefined) {
    const home = h('p', [h('a', { href: site.baseUrl }, site.title)]);
    return documentHtml({ source, site, style, body: [h('main', [...own, home])] });
  }
  const link = h('p', [h('a', { id: 'page', href: href(forwardTo) }, `Read ${source.name}`)]);
  return documentHtml({
    source,
    site,
    style,
    head: [h('meta', { httpEquiv: 'refresh', content: `0; url=${href(forwardTo)}` })],
    body: [h('main', [...own, link]), h('script', forward)],
  });
}

const style = `${colours}
body{font:1rem/1.6 system-ui,sans-serif;background:var(--ground);color:var(--ink);margin:0}
main{max-width:42rem;margin:0 auto;padding:3rem 1.25rem}
h1{line-height:1.2;margin:.25rem 0 1rem}
a{color:var(--link)}
.kind{margin:0;color:var(--quiet)}`;
