const prefix = 'AML.';
const withoutPrefix = /^(?:TA|T|M|CS)\d/;

/** An id as addresses and narrow cells write it: `AML.T0051.001` → `T0051.001`. */
export function shortId(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/** The whole id of a short one, in any letter case. Other words stay as they are. */
export function longId(text: string): string {
  const upper = text.toUpperCase();
  if (withoutPrefix.test(upper)) return prefix + upper;
  return upper.startsWith(prefix) ? upper : text;
}

/** Reads a list of ids from an address: `T0051.001,T0024`. Each id once, in the order given. */
export function readIds(list: string | null): string[] {
  const words = (list ?? '').split(/[\s,]+/).filter(Boolean);
  return [...new Set(words.map(longId))];
}

/** Writes a list of ids for an address. */
export function writeIds(ids: Iterable<string>): string {
  return [...ids].map(shortId).join(',');
}
