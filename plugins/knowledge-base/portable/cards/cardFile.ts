/** How many files the cards are spread over: with 2,780 objects a file is still a few KB. */
export const cardFiles = 32;

/**
 * The file that holds the card of a page, as a path of the site.
 * @param address without base URL, as it stands in links
 */
export function cardFileOf(address: string): string {
  return `api/cards/${String(hash(address) % cardFiles)}.json`;
}

/** FNV-1a in 32 bits (draft-eastlake-fnv), over UTF-16 units: addresses are ASCII. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
