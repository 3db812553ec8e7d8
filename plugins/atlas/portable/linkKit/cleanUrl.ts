/**
 * An absolute address of the web in letters that mean nothing in any format, or undefined for what
 * is none. Credentials are left out.
 */
export function cleanUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return `${protocol}//${host}${encodeAll(`${pathname}${search}${hash}`, /[^\w./~%=&?#-]/gu)}`;
}

/** Percent-encodes what a pattern finds, ASCII signs such as `_` included. */
export function encodeAll(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) =>
    [...new TextEncoder().encode(found)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}
