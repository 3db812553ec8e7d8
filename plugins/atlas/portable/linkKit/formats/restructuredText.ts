import { encodeAll } from '../cleanUrl.ts';
import type { LinkFormat } from '../format.ts';

/** Inline markup, references, and what makes an address of a word. */
const special = /[\\`*_|<>[\]{}@]|:(?! )/g;

/** A line that begins so would begin a list, a field, a directive or a quoted text. */
const blockStart = /^(?:[^\p{L}\\`]|\\+$|\(?[\p{L}\d]+[.)](?:\s|$))/u;

/** @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html */
export const restructuredText: LinkFormat = {
  name: 'rst',
  label: 'reStructuredText',
  // Two underscores: the words do not become a name that may stand once in a document only.
  anchor: (text, { url }) => `\`${escapeRst(text)} <${encodeAll(url, /_(?=$)/g)}>\`__`,
  text: escapeRst,
  table: (head, rows) =>
    [
      '.. list-table::',
      '   :header-rows: 1',
      '',
      ...[head, ...rows].flatMap((cells) =>
        cells.map((cell, at) => `   ${at === 0 ? '*' : ' '} - ${asBlock(cell)}`.trimEnd()),
      ),
      '',
    ].join('\n'),
};

function escapeRst(text: string): string {
  return text.replace(special, '\\$&');
}

function asBlock(cell: string): string {
  return blockStart.test(cell) ? `\\ ${cell}` : cell;
}
