import { defaultSchema, sanitize as sanitizeTree, type Schema } from 'hast-util-sanitize';
import type { Root } from 'hast';

/** Stands before every id that does not come from us, so that no text can take an id of the page. */
export const foreignIdPrefix = 'user-content-';

const attributes = defaultSchema.attributes ?? {};

/**
 * What a text may hold: the elements that code hosts allow, and the few classes that the renderer
 * gives. No script, no style, no frame, no form, no address but http(s), mailto and the site's own;
 * what images load is `finish`'s to say.
 */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: foreignIdPrefix,
  strip: ['script', 'style'],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...['abbr', 'figure', 'figcaption', 'mark'],
  ],
  attributes: {
    ...attributes,
    a: [
      ...(attributes.a ?? []).filter((attribute) => !attribute.includes('className')),
      ['className', 'data-footnote-backref', 'wiki-link', 'remote-image'],
    ],
    div: [...(attributes.div ?? []), ['className', 'embed']],
    span: [['className', 'unresolved-link']],
    img: [...(attributes.img ?? []), 'width', 'height', ['loading', 'lazy']],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto'],
  },
};

/** Takes everything out of a tree that is not known to be harmless. */
export function sanitize(tree: Root): Root {
  return sanitizeTree(tree, schema) as Root;
}
