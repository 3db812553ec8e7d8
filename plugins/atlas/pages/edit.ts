/** A change of a text: what stands from `start` up to `end` gives way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes all changes at once; whatever no edit covers stays byte for byte. Edits do not overlap, and
 * several insertions at one place keep their order. What is new gets the line ends of the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lineEnd = lineEndOf(text);
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of [...edits].sort(byPlace)) {
    result += text.slice(done, start) + replacement.replaceAll('\n', lineEnd);
    done = end;
  }
  return result + text.slice(done);
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

/** How the lines of a text end, by its first. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line behind this one begins; the end of the text for its last line. */
export function startOfNextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Inserts whole lines before the line that begins at `offset`, or at the end of the text. */
export function insertLines(text: string, offset: number, lines: string): Edit {
  const onOwnLine = offset === 0 || text[offset - 1] === '\n';
  return { start: offset, end: offset, text: onOwnLine ? `${lines}\n` : `\n${lines}` };
}

/** Inserts a block with a blank line on either side. */
export function insertBlock(text: string, offset: number, block: string): Edit {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  const gap =
    before === '' || /\n[ \t]*\r?\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const end = after === '' || /^[ \t]*\r?\n/.test(after) ? '\n' : '\n\n';
  return { start: offset, end: offset, text: `${gap}${block}${end}` };
}
