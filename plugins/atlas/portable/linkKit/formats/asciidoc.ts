import { encodeAll } from '../cleanUrl.ts';
import type { LinkFormat } from '../format.ts';

/**
 * All signs but the plain ones, and those where they would be replaced (dashes, points, "(C)") or
 * begin something: an address, an index term, a list.
 */
const special = new RegExp(
  [
    String.raw`(?![,./:()-])[\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E]`,
    String.raw`--+|\.{2,}|//+|:(?! )|\((?=\()|\((?=(?:C|R|TM)\))`,
    String.raw`^[-./]+|^\d+(?=\.)`,
  ].join('|'),
  'giu',
);

/** Character references: AsciiDoc shows them, and reads nothing else in them. */
function escapeAsciidoc(text: string): string {
  return text.replace(special, (found) =>
    [...found].map((sign) => `&#${String(sign.codePointAt(0))};`).join(''),
  );
}

/** Formatting is read before links are: what would format is encoded. */
function encodeUrl(url: string): string {
  return encodeAll(url, /_|~|--+|\.{3,}|(?<=#.*)#/g);
}

/** @see https://docs.asciidoctor.org/asciidoc/latest/macros/link-macro/ */
export const asciidoc: LinkFormat = {
  name: 'asciidoc',
  label: 'AsciiDoc',
  anchor: (text, { url }) => `link:${encodeUrl(url)}[${escapeAsciidoc(text)}]`,
  text: escapeAsciidoc,
  table: (head, rows) =>
    [
      '[%header]',
      '|===',
      head.map((cell) => `|${cell}`).join(' '),
      '',
      ...rows.flatMap((cells) => [...cells.map((cell) => `|${cell}`), '']),
      '|===',
      '',
    ].join('\n'),
};
