import type { LinkFormat } from '../format.ts';

/** Org has entities for most of its signs; an empty one parts what must not meet. */
const entities: Readonly<Record<string, string>> = {
  '\\': '\\\\zwnj{}',
  '|': '\\vert{}',
  '<': '\\lt{}',
  '>': '\\gt{}',
  $: '\\dollar{}',
  _: '\\under{}',
  '^': '\\asciicirc{}',
  '{': '{\\zwnj{}',
  '@': '@\\zwnj{}',
  ':': '\\zwnj{}:',
  // For these there is none, and a link's words end with them.
  '[': '(',
  ']': ')',
  '*': '\\ast{}',
  '/': '\\slash{}',
  '=': '\\equal{}',
  '~': '\\tilde{}',
  '+': '\\plus{}',
};

/** Emphasis begins behind a blank or a sign; "AI/ML" begins none. */
const special = /[\\|<>$_^{@[\]]|:(?! |$)|(?<![\p{L}\p{N}])[*/=~+]/gu;

function escapeOrg(text: string): string {
  return text.replace(special, (sign) => entities[sign] ?? sign);
}

/** @see https://orgmode.org/manual/Link-Format.html and https://orgmode.org/worg/org-syntax.html */
export const org: LinkFormat = {
  name: 'org',
  label: 'Org',
  anchor: (text, { url }) => `[[${url}][${escapeOrg(text)}]]`,
  text: escapeOrg,
  table: (head, rows) => {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
    return [line(head), `|${head.map(() => '---').join('+')}|\n`, ...rows.map(line)].join('');
  },
};
