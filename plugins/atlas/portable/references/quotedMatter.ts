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
  let hasComments = true;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const [opening, mark] = match;
    const from = form.lastIndex;
    const end =
      mark === undefined
        ? hasComments
          ? endOfComment(text, from)
          : from
        : endOf(text, mark, from);
    // A comment without an end is text to its readers, and so is every later one.
    if (mark === undefined && end === from) hasComments = false;
    else found.push({ start: match.index, end });
    form.lastIndex = Math.max(end, match.index + opening.length);
  }
  return found;
}

function endOfComment(text: string, from: number): number {
  const end = text.indexOf('-->', from);
  return end < 0 ? from : end + 3;
}

/** The end of a fence or of an element; both go on to the end of the text where nothing ends them. */
function endOf(text: string, mark: string, from: number): number {
  const closing = closings.get(mark) ?? closingOf(mark);
  closings.set(mark, closing);
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : text.length;
}

const closings = new Map<string, RegExp>();

function closingOf(mark: string): RegExp {
  return /^[`~]/.test(mark)
    ? new RegExp(`^[ \\t>]{0,12}${mark[0] ?? ''}{${String(mark.length)},}[ \\t]*\\r?$`, 'gm')
    : new RegExp(`</${mark}`, 'gi');
}
