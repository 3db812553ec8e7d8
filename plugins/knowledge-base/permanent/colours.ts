/** The colours of the site, for pages that carry their style themselves. Light and dark follow the reader. */
export const colours = `:root{color-scheme:light dark;--ground:#fff;--ink:#1c1e21;--quiet:#52616d;--line:#dbe2e8;--link:#12547f}
@media(prefers-color-scheme:dark){:root{--ground:#10171d;--ink:#e3e3e3;--quiet:#a3b3bf;--line:#2b3944;--link:#8cc7f0}}`;

/** The colours of kinds as `src/css/site.css` has them: on light ground, on dark ground. */
const kindColours: ReadonlyMap<string, readonly [light: string, dark: string]> = new Map([
  ['tactic', ['#7a3e9d', '#cfa3ea']],
  ['technique', ['#a33a1f', '#f2a48e']],
  ['mitigation', ['#1c6b45', '#83d3a8']],
  ['case-study', ['#735000', '#e3c06d']],
  ['term', ['#12547f', '#8cc7f0']],
  ['control', ['#4a4f8c', '#b1b5f2']],
  ['page', ['#52616d', '#a3b3bf']],
]);

/** The colour of a kind on light and on dark ground; of an unknown one, that of pages. */
export function colourOf(kind: string): readonly [light: string, dark: string] {
  return kindColours.get(kind) ?? ['#52616d', '#a3b3bf'];
}
