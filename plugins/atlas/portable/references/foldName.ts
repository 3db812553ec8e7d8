/**
 * A name in the form in which names are compared: quotes, dashes and ellipses in ASCII, one blank
 * between words, small letters. Format 6 holds ASCII only, flat files do not.
 */
export function foldName(name: string): string {
  return name
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
