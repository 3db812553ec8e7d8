const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?---[ \t]*(?:\r?\n|$)/;

/**
 * Where a text begins behind its front matter: 0 where it has none, or lines that end otherwise than
 * with LF or CRLF.
 */
export function startOfBody(text: string): number {
  return frontMatter.exec(text)?.[0].length ?? 0;
}
