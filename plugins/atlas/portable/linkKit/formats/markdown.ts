import type { LinkFormat } from '../format.ts';

/** What CommonMark, GFM and the common extensions (math, marks, tags, MDX) give a meaning. */
const special = /[\\`*_{}[\]<>|~&$^=!#]|^[-+]/g;

/**
 * Bare addresses and `:faces:` are found in words even where they are escaped: a joiner that is not
 * seen parts them.
 */
const joint = /(?=:(?! |$))|(?<=\w)(?=@)|(?<=www)(?=\.)/gi;

/** Words in a Markdown text: they cannot end a link or a cell, nor begin anything. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(joint, '\u200C')
    .replace(special, '\\$&')
    .replace(/^\d+(?=[.)])/, '$&\\');
}

/** @see https://spec.commonmark.org/0.31.2/ and, for tables, https://github.github.com/gfm/ */
export const markdown: LinkFormat = {
  name: 'markdown',
  label: 'Markdown',
  anchor: (text, { url }) => `[${escapeMarkdown(text)}](${url})`,
  text: escapeMarkdown,
  table: markdownTable,
};

/** A table as GFM writes it. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}
