import type { LinkFormat } from '../format.ts';

/**
 * For mail, chat and comments. A table has tabs between its cells: spreadsheets and word processors
 * make cells of them. What a spreadsheet would take for a formula gets an apostrophe, as OWASP
 * advises.
 * @see https://www.rfc-editor.org/rfc/rfc3986#appendix-C for the angle brackets
 */
export const plainText: LinkFormat = {
  name: 'text',
  label: 'Plain text',
  anchor: (text, { url }) => `${text} <${url}>`,
  text: (text) => text,
  table: (head, rows) =>
    [head, ...rows]
      .map((cells) => `${cells.map((cell) => cell.replace(/^[=+\-@]/, "'$&")).join('\t')}\n`)
      .join(''),
};
