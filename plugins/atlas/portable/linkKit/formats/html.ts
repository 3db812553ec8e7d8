import type { LinkFormat } from '../format.ts';

/** Braces too: some templates take them for their own. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`{}]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

export const html: LinkFormat = {
  name: 'html',
  label: 'HTML',
  anchor: (text, { url }) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`,
  text: escapeHtml,
  table: (head, rows) =>
    [
      '<table>',
      `  <thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>`,
      '  <tbody>',
      ...rows.map((cells) => `    <tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
      '  </tbody>',
      '</table>',
      '',
    ].join('\n'),
};
