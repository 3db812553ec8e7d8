/**
 * Stands for `|` inside a wiki-link of a table row while the text is parsed: GFM cuts a row into
 * cells at every `|` before anything else sees it. A private-use character, one UTF-16 unit long
 * like the `|` it replaces, so that positions stay true.
 */
export const tablePipe = '\uE07C';

const fenceOpening = /^[ \t>]*(?:(`{3,})(?=[^`]*$)|(~{3,}))/;
const fenceClosing = /^[ \t>]*(`{3,}|~{3,})[ \t\r]*$/;
const delimiterRow = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?\r?$/;
/** Up to the first `]`, so that no character is looked at twice; a link only where `]]` ends it. */
const wikiLink = /\[\[[^\]]*(?:\]\]|\]|$)/g;

/** Which lines belong to a GFM table outside fenced code: header, delimiter row and rows. */
function tableLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let fence: string | undefined;
  let inTable = false;
  lines.forEach((line, index) => {
    if (fence !== undefined) {
      if (fenceClosing.exec(line)?.[1]?.startsWith(fence)) fence = undefined;
      return;
    }
    const opening = fenceOpening.exec(line);
    fence = opening?.[1] ?? opening?.[2];
    if (fence === undefined && inTable && /[^\s>]/.test(line)) {
      found.add(index);
      return;
    }
    inTable =
      fence === undefined &&
      line.includes('|') &&
      (lines[index - 1]?.includes('|') ?? false) &&
      delimiterRow.test(line);
    if (inTable) found.add(index - 1).add(index);
  });
  return found;
}

/**
 * Replaces the `|` of wiki-links in table rows by `tablePipe`, with or without `\` before it. The
 * text stays as long as it was, line by line. A text that holds the character itself is let be.
 */
export function mendTablePipes(text: string): string {
  if (!text.includes('[[') || !text.includes('|') || text.includes(tablePipe)) return text;
  const lines = text.split('\n');
  const rows = tableLines(lines);
  if (rows.size === 0) return text;
  return lines
    .map((line, index) =>
      rows.has(index)
        ? line.replace(wikiLink, (link) =>
            link.endsWith(']]') ? link.replaceAll('|', tablePipe) : link,
          )
        : line,
    )
    .join('\n');
}
