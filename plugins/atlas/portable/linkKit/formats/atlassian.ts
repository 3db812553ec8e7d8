import type { LinkFormat } from '../format.ts';
import { lookAlikes } from '../lookAlikes.ts';

/** A backslash takes these their meaning. */
const special = /[{}!*_?^~@]|-(?!\w)|(?<!\w)-|(?<!\w)\+|\+(?!\w)/g;

/** Faces and marks such as `:)` and `(x)`, bare addresses, and words that begin a block. */
const joint =
  /(?=:(?! |$))|(?<=[:;])(?=[()DPp|])|(?<=\()(?=[^\s()]{1,8}\))|^(?=(?:h[1-6]|bq)\.|#)/g;

/**
 * The wiki markup that Confluence and Jira share. Brackets and bars end the words of a link whatever
 * stands before them, so they give way to their like; what would be a picture or an address is
 * parted by a joiner that is not seen. Held against the reader of Atlassian's own editor.
 */
function escapeWikiMarkup(text: string): string {
  return lookAlikes(text, /[[\]|\\]/g)
    .replace(joint, '\u200C')
    .replace(special, '\\$&');
}

function wikiMarkup(name: string, label: string): LinkFormat {
  return {
    name,
    label,
    anchor: (text, { url }) => `[${escapeWikiMarkup(text)}|${url}]`,
    text: escapeWikiMarkup,
    table: (head, rows) =>
      [
        `|| ${head.join(' || ')} ||\n`,
        ...rows.map((cells) => `| ${cells.map((cell) => cell || ' ').join(' | ')} |\n`),
      ].join(''),
  };
}

/** @see https://confluence.atlassian.com/doc/confluence-wiki-markup-251003035.html */
export const confluence = wikiMarkup('confluence', 'Confluence');

/** @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all */
export const jira = wikiMarkup('jira', 'Jira');
