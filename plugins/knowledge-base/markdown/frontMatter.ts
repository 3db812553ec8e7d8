const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;

/** Where a text begins behind its front matter: 0 where it has none. */
export function startOfBody(text: string): number {
  return frontMatter.exec(text)?.[0].length ?? 0;
}
