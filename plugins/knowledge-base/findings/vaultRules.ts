import { defineRules, rule } from './finding.ts';

const list = (items: readonly string[], between = ', '): string =>
  items.map((item) => `"${item}"`).join(between);

/** What is checked in any vault. Each rule has a page of its own in `docs/reference/rules/`. */
export const vaultRules = defineRules({
  'broken-link': rule<{ target: string; nearest: readonly string[]; reason?: string }>({
    severity: 'warning',
    summary: 'A link leads nowhere',
    message: ({ target, reason }) => reason ?? `nothing stands at "${target}"`,
    mend: ({ nearest }) =>
      nearest.length === 0
        ? 'Write the page, or take the link out.'
        : `Write ${list(nearest, ' or ')}.`,
  }),
  'ambiguous-link': rule<{ target: string; candidates: readonly string[] }>({
    severity: 'warning',
    summary: 'A link fits several pages',
    message: ({ target, candidates }) => `"${target}" fits ${list(candidates)}`,
    mend: () => 'Write the whole path of the one that is meant.',
  }),
  'mislabelled-link': rule<{ target: string; leadsTo: string; label: string; path: string }>({
    severity: 'warning',
    summary: "A link's label names one object, its path another",
    message: ({ target, leadsTo, label }) =>
      `the label says ${label}, but "${target}" is ${leadsTo}; readers arrive at ${label}`,
    mend: ({ path }) => `Write "${path}", or mend the label.`,
  }),
  'missing-heading': rule<{ heading: string; page: string; nearest: readonly string[] }>({
    severity: 'warning',
    summary: 'A link names a heading that its page does not have',
    message: ({ heading, page }) => `"${page}" has no heading "${heading}"`,
    mend: ({ nearest }) =>
      nearest.length === 0 ? 'Link to the page itself.' : `Write ${list(nearest, ' or ')}.`,
  }),
  'asymmetric-relation': rule<{ type: string; here: string; there: string }>({
    severity: 'info',
    summary: 'A relation is written on one of its two pages only',
    message: ({ type, here, there }) =>
      `the page of "${there}" does not list this "${type}" of "${here}"`,
    mend: () =>
      'Nothing must be done: the site shows it on both. For other readers, write it there too.',
  }),
  'count-mismatch': rule<{ title: string; stated: number; found: number }>({
    severity: 'warning',
    summary: 'A heading states another count than its list has',
    message: ({ title, stated, found }) => `"${title} (${stated})" has a list of ${found}`,
    mend: ({ title, found }) => `Write "${title} (${found})", or mend the list.`,
  }),
  'duplicate-id': rule<{ id: string; other: string }>({
    severity: 'error',
    summary: 'Two pages claim one id',
    message: ({ id, other }) => `${id} is already the id of "${other}"`,
    mend: () => 'Give one of the two another id, or take it away.',
  }),
  'name-mismatch': rule<{ id: string; written: string; name: string }>({
    severity: 'warning',
    summary: "An id stands beside a name that is not its object's",
    message: ({ id, written, name }) => `${id} is "${name}", not "${written}"`,
    mend: ({ id, name }) => `Write "${id}: ${name}", or the id that goes with the name.`,
  }),
  'orphan-page': rule<{ title: string }>({
    severity: 'warning',
    summary: 'No other page leads to a page',
    message: ({ title }) => `no other page links to "${title}"`,
    mend: () => 'Link to it from a page that its readers come from.',
  }),
  'table-pipe': rule<{ link: string }>({
    severity: 'warning',
    summary: 'A wiki-link in a table has a bare |',
    message: ({ link }) => `the | of ${link} ends the cell for other readers of the file`,
    mend: ({ link }) => `Write ${link.replaceAll(/(?<!\\)\|/g, '\\|')}.`,
  }),
  'front-matter': rule<{ what: string }>({
    severity: 'error',
    summary: 'Front matter that cannot be read, or contradicts the page',
    message: ({ what }) => what,
    mend: () => 'Mend the lines between the two "---"; the rest of the page is read without them.',
  }),
  'page-size': rule<{ size: string; limit: string }>({
    severity: 'error',
    summary: 'A page is too large to be read',
    message: ({ size, limit }) =>
      `the page has ${size}, more than the ${limit} that a page may have`,
    mend: () => 'Cut it into several pages, or move data out of it.',
  }),
  'unsafe-file': rule<{ target: string; why: string }>({
    severity: 'warning',
    summary: 'An attachment could run code and is not published',
    message: ({ target, why }) => `"${target}" is not published: ${why}`,
    mend: () => 'Take the active content out, or use a PNG.',
  }),
  'lost-address': rule<{ address: string; path: string; nearest: readonly string[] }>({
    severity: 'error',
    summary: 'An address that was published leads nowhere',
    message: ({ address }) =>
      `${address} was published, and neither page nor redirect stands there`,
    mend: ({ path, nearest }) =>
      `Write \`aliases: [${JSON.stringify(path)}]\` into the front matter of ${
        nearest.length === 1 ? list(nearest) : 'the page that took its place'
      }.`,
  }),
  'lost-anchor': rule<{
    address: string;
    anchor: string;
    page: string | undefined;
    anchors: readonly string[];
  }>({
    severity: 'error',
    summary: 'An anchor that was published leads to no heading',
    message: ({ address, anchor }) =>
      `${address}#${anchor} was published, and the page has no such heading`,
    mend: ({ anchor, page, anchors }) =>
      page === undefined
        ? 'Write a page for the object, with that heading.'
        : `Write \`anchors: {${JSON.stringify(anchor)}: <anchor>}\` into the front matter of "${page}"; its anchors are ${[...anchors, 'top'].join(', ')}.`,
  }),
});
