/**
 * Stands for `|` inside a wiki-link of a table row while the text is parsed: GFM cuts a row into
 * cells at every `|` before anything else sees it. A private-use character, one UTF-16 unit long
 * like the `|` it replaces, so that positions stay true.
 */
export const tablePipe = '\uE07C';

const fence = /^[ \t>]*(`{3,}|~{3,})/;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const wikiLink = /\[\[[^\]\n]*\]\]/g;

export interface UnescapedPipe {
  readonly line: number;
  readonly column: number;
  readonly link: string;
}

export interface MendedText {
  /** As long as the text that came in, line by line. */
  readonly text: string;
  /** Links that other tools cut in two because their `|` has no `\` before it. */
  readonly unescaped: readonly UnescapedPipe[];
}

/** Which lines belong to a GFM table outside fenced code: header, delimiter row and rows. */
function tableLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let open: string | undefined;
  lines.forEach((line, index) => {
    const marker = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (marker?.startsWith(open)) open = undefined;
      return;
    }
    if (marker !== undefined) {
      open = marker;
      return;
    }
    const header = lines[index - 1];
    if (!line.includes('|') || !delimiterRow.test(line) || !header?.includes('|')) return;
    found.add(index - 1).add(index);
    for (let row = index + 1; /[^\s>]/.test(lines[row] ?? ''); row++) found.add(row);
  });
  return found;
}

/** Replaces the `|` of wiki-links in table rows by `tablePipe`, with or without `\` before it. */
export function mendTablePipes(text: string): MendedText {
  if (!text.includes('[[') || !text.includes('|')) return { text, unescaped: [] };
  const lines = text.split('\n');
  const rows = tableLines(lines);
  const unescaped: UnescapedPipe[] = [];
  const mended = lines.map((line, index) => {
    if (!rows.has(index)) return line;
    return line.replace(wikiLink, (link: string, offset: number) => {
      if (/(?<!\\)\|/.test(link)) unescaped.push({ line: index + 1, column: offset + 1, link });
      return link.replaceAll('|', tablePipe);
    });
  });
  return { text: mended.join('\n'), unescaped };
}
