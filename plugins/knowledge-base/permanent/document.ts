import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pageHead, type HeadSource, type Site } from '../portable/head/pageHead.ts';

export interface Document {
  /** What the head says the page is: the page itself, or the one it leads on to. */
  readonly source: HeadSource;
  readonly site: Site;
  readonly style: string;
  /** Further elements of the head. */
  readonly head?: readonly ElementContent[];
  readonly body: readonly ElementContent[];
}

/** A page of its own outside of Docusaurus, small and without any other file, as HTML. */
export function documentHtml({ source, site, style, head = [], body }: Document): string {
  const { title, canonical, meta, oembed, jsonLd } = pageHead(source, site);
  return `${toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', title),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          ...meta.map((tag) => h('meta', { ...tag })),
          h('link', { rel: 'canonical', href: canonical }),
          ...(oembed === undefined
            ? []
            : [
                h('link', {
                  rel: 'alternate',
                  type: 'application/json+oembed',
                  href: oembed,
                  title,
                }),
              ]),
          ...(jsonLd === undefined ? [] : [h('script', { type: 'application/ld+json' }, jsonLd)]),
          ...head,
          h('style', style),
        ]),
        h('body', [...body]),
      ]),
    ],
  })}\n`;
}
