/** The colours of the site, for pages that carry their style themselves. Light and dark follow the reader. */
export const colours = `:root{color-scheme:light dark;--ground:#fff;--ink:#1a2328;--quiet:#52606a;--line:#dde4e8;--link:#0b5f73}
@media(prefers-color-scheme:dark){:root{--ground:#0f161a;--ink:#dde5e9;--quiet:#a2b1ba;--line:#2a373f;--link:#7cc9da}}`;

/** The colours of kinds as `src/css/site.css` has them: on light ground, on dark ground. */
const kindColours: ReadonlyMap<string, readonly [light: string, dark: string]> = new Map([
  ['tactic', ['#7a3e9d', '#cfa3ea']],
  ['technique', ['#a33a1f', '#f2a48e']],
  ['mitigation', ['#1c6b45', '#83d3a8']],
  ['case-study', ['#735000', '#e3c06d']],
  ['term', ['#175a8c', '#8cc2f0']],
  ['control', ['#4a4f8c', '#b1b5f2']],
  ['page', ['#52606a', '#a2b1ba']],
]);

/** The colour of a kind on light and on dark ground; of an unknown one, that of pages. */
export function colourOf(kind: string): readonly [light: string, dark: string] {
  return kindColours.get(kind) ?? ['#52606a', '#a2b1ba'];
}
