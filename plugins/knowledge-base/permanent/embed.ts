import { h, s } from 'hastscript';
import { kindShape } from '../portable/marks/kindShape.ts';
import { idInAddress, pageHead, type HeadSource, type Site } from '../portable/head/pageHead.ts';
import { toHtml } from 'hast-util-to-html';
import { colourOf, colours } from './colours.ts';
import { documentHtml } from './document.ts';

/** A card about an object for other people's pages. */
export interface Embed {
  readonly id: string;
  readonly source: HeadSource;
  /** What is known of the object, in a few words: "Mitigations: 6". */
  readonly facts: readonly string[];
}

/** The size that a card is made for, in CSS pixels; it fits narrower ones too. */
export const embedSize = { width: 600, height: 240 } as const;

export function embedAddress(id: string): string {
  return `/embed/${idInAddress(id)}/`;
}

/** The card as a page for a frame: no script, nothing to wander off to, light and dark. */
export function embedHtml({ id, source, facts }: Embed, site: Site): string {
  const { kind, kindLabel, name, description, address } = source;
  const [light, dark] = colourOf(kind);
  const href = `${site.baseUrl}${address.replace(/^\//, '')}`;
  return documentHtml({
    source,
    site,
    style: `${colours}
:root{--kind:${light}}
@media(prefers-color-scheme:dark){:root{--kind:${dark}}}
${style}`,
    head: [h('meta', { name: 'robots', content: 'noindex' })],
    body: [
      h('main', [
        h('p', { className: ['kind'] }, [
          s('svg', { viewBox: '0 0 16 16', ariaHidden: 'true' }, [
            s('path', { d: kindShape(kind) }),
          ]),
          `${kindLabel} `,
          h('code', id),
        ]),
        h('h1', [h('a', { href, target: '_top', title: name }, name)]),
        h('p', { className: ['about'] }, description),
        ...(facts.length === 0 ? [] : [h('p', { className: ['facts'] }, facts.join(' · '))]),
        h('p', { className: ['site'] }, [
          h('a', { href: site.baseUrl, target: '_top' }, site.title),
        ]),
      ]),
    ],
  });
}

/** The description of the card after https://oembed.com, version 1.0, as JSON. */
export function oembedJson({ id, source }: Embed, site: Site): string {
  const at = (address: string): string =>
    `${site.origin}${site.baseUrl}${address.replace(/^\//, '')}`;
  const { title, image } = pageHead(source, site);
  const frame = h('iframe', {
    src: at(embedAddress(id)),
    title,
    ...embedSize,
    style: 'border:0;max-width:100%',
    loading: 'lazy',
  });
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.title,
    provider_url: at('/'),
    html: toHtml(frame),
    ...embedSize,
    thumbnail_url: image,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: 86400,
  })}\n`;
}

const style = `body{font:.9375rem/1.45 system-ui,sans-serif;background:var(--ground);color:var(--ink);margin:0}
main{box-sizing:border-box;min-height:100vh;display:flex;flex-direction:column;padding:.9rem 1.1rem;border:1px solid var(--line);border-left:4px solid var(--kind);border-radius:4px}
p{margin:0 0 .5rem}
h1{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem}
h1 a{color:inherit}
a{color:var(--link)}
svg{width:.85em;height:.85em;margin-right:.4em;fill:var(--kind);vertical-align:-.05em}
.kind,.facts,.site{color:var(--quiet);font-size:.875rem}
h1,.about,.facts{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;flex-shrink:0}
.about{-webkit-line-clamp:3}
.facts{-webkit-line-clamp:1}
.kind{margin-bottom:.15rem}
.site{margin:auto 0 0}`;
