import type { LinkFormat } from '../format.ts';
import { lookAlikes } from '../lookAlikes.ts';
import { escapeMarkdown, markdown, markdownTable } from './markdown.ts';

/** A wiki-link knows no escapes: these would end its words, or begin others. */
const special = /[[\]{}|\\<>`$^#=~*_%&]/g;

/** A name that a note can bear, so that a link can find it. */
const noteName = /^[\w.-]+$/;

/**
 * A wiki-link by id, which the notes of `exports/obsidian-stubs.zip` resolve in any vault. What has
 * no such id is a Markdown link.
 * @see https://help.obsidian.md/links
 */
export const obsidian: LinkFormat = {
  name: 'obsidian',
  label: 'Obsidian',
  anchor: (text, target) => {
    const { id } = target;
    if (id === undefined || !noteName.test(id)) return markdown.anchor(text, target);
    const words = lookAlikes(text, special);
    return words === id ? `[[${id}]]` : `[[${id}|${words}]]`;
  },
  text: escapeMarkdown,
  // In a cell the bar of a wiki-link would begin the next one.
  table: (head, rows) =>
    markdownTable(
      head,
      rows.map((cells) => cells.map((cell) => cell.replace(/^\[\[([\w.-]+)\|/, '[[$1\\|'))),
    ),
};
