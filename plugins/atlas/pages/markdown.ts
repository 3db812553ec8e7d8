import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../knowledge-base/markdown/parseMarkdown.ts';

/** Most names and facts: nothing in them is a sign of Markdown's, so that they need no second look. */
const signless = /^[\p{Letter}\p{Number} ,.()'-]*$/u;

/** A text whose every sign that Markdown could take for syntax is escaped: it stands for itself. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** One line of plain text as Markdown: as it is where it reads as itself, else escaped. */
export function plainLine(text: string): string {
  if (signless.test(text)) return text;
  const [only, ...others] = parseMarkdown(`# : ${text}`).tree.children;
  const reads =
    only?.type === 'heading' &&
    others.length === 0 &&
    toString(only, { includeHtml: false }) === `: ${text}`;
  return reads ? text : escapeMarkdown(text);
}

/** One line of plain text for a heading, where `{#…}` at the end would be taken for its anchor. */
export function headingLine(text: string): string {
  return plainLine(text.replace(/\{(#[\w-]+)\}\s*$/, '｛$1｝'));
}

/** A text of several lines or paragraphs as one line. */
export function foldLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** `[title](url)`; a link without a title shows its address. */
export function webLink(title: string, url: string): string {
  const address = webAddress(url);
  const target = /[()]/.test(address) ? `<${address}>` : address;
  return `[${linkText(title || address)}](${target.replace(/&(?=#?\w+;)/g, '\\&')})`;
}

/** An address as a link of a page states it: what would end the link is percent-encoded. */
export function webAddress(url: string): string {
  return url.replace(/[\s<>\\]/g, encodeURIComponent);
}

function linkText(text: string): string {
  const [only] = parseMarkdown(`[${text}](a)`).tree.children;
  const link = only?.type === 'paragraph' && only.children.length === 1 && only.children[0];
  const reads =
    link &&
    link.type === 'link' &&
    link.url === 'a' &&
    toString(link, { includeHtml: false }) === text;
  return reads ? text : escapeMarkdown(text);
}
