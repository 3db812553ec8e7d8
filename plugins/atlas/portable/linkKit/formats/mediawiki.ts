import type { LinkFormat } from '../format.ts';

/** Signs and magic words of wikitext; a colon where it would make an address of what follows. */
const special = /[[\]{}|<>&'"`_~=]|^[*#;:!]|:(?! |$)|\/\/|--+|(?<=\b(?:ISBN|RFC|PMID)) (?=\d)/g;

/** Character references: wikitext shows them, and reads nothing else in them. */
function escapeWikitext(text: string): string {
  return text.replace(special, (found) =>
    [...found].map((sign) => `&#${String(sign.charCodeAt(0))};`).join(''),
  );
}

/** @see https://www.mediawiki.org/wiki/Help:Links and https://www.mediawiki.org/wiki/Help:Tables */
export const mediawiki: LinkFormat = {
  name: 'mediawiki',
  label: 'MediaWiki',
  anchor: (text, { url }) => `[${url} ${escapeWikitext(text)}]`,
  text: escapeWikitext,
  table: (head, rows) =>
    [
      '{| class="wikitable"',
      ...head.map((cell) => `! ${cell}`),
      ...rows.flatMap((cells) => ['|-', ...cells.map((cell) => `| ${cell}`)]),
      '|}',
      '',
    ].join('\n'),
};
