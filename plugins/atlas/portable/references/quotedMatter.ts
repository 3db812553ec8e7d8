import type { AddressRange } from './addresses.ts';
import type { TextFormat } from './contract.ts';

const forms: Partial<Readonly<Record<TextFormat, RegExp>>> = {
  // A fence that is never closed goes on to the end of the text.
  markdown:
    /^[ \t>]{0,12}(?:[-*+][ \t]{1,4}|\d{1,3}[.)][ \t]{1,4})?(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*|<!--/gm,
  html: /<(pre|script|style)\b[^<>]*>|<!--/gi,
};

/**
 * What a text quotes rather than says: fenced code in Markdown, `pre` and scripts in HTML, comments
 * in both. Ids in there are samples. Code within a line is how many write ids, and is read.
 */
export function quotedMatter(text: string, format: TextFormat): AddressRange[] {
  const form = forms[format];
  const found: AddressRange[] = [];
  if (!form) return found;
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const end = endOf(text, match[0], match[1], form.lastIndex);
    found.push({ start: match.index, end });
    form.lastIndex = end;
  }
  return found;
}

function endOf(text: string, opening: string, mark: string | undefined, from: number): number {
  if (mark === undefined) {
    const end = text.indexOf('-->', from);
    // A comment without an end is text to its readers.
    return end < 0 ? from : end + 3;
  }
  const isFence = mark.startsWith('`') || mark.startsWith('~');
  const closing = isFence
    ? new RegExp(`^[ \\t>]{0,12}${mark[0] ?? ''}{${String(mark.length)},}[ \\t]*\\r?$`, 'gm')
    : new RegExp(`</${mark}`, 'gi');
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : Math.max(text.length, opening.length);
}
