/**
 * A text in the form in which wordings are compared. Quotes, dashes and blanks do not count: format
 * 6 holds ASCII only, flat files do not, and editors break lines where they like.
 */
export function foldWording(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two texts say the same in the same words. */
export function sameWording(a: string, b: string): boolean {
  return foldWording(a) === foldWording(b);
}
