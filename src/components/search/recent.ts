const most = 6;

/** Addresses below the base URL of the pages read last, the latest first. They stay in this browser. */
export function recentAddresses(baseUrl: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(baseUrl)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers that a page was read. Where the browser keeps nothing, nothing is remembered. */
export function rememberPage(baseUrl: string, pathname: string): void {
  if (!pathname.startsWith(baseUrl)) return;
  const address = pathname.slice(baseUrl.length);
  if (address === '' || address === 'search/') return;
  const others = recentAddresses(baseUrl).filter((one) => one !== address);
  try {
    localStorage.setItem(keyOf(baseUrl), JSON.stringify([address, ...others].slice(0, most)));
  } catch {
    // Full, or forbidden: the list is a convenience.
  }
}

function keyOf(baseUrl: string): string {
  return `recent-pages:${baseUrl}`;
}
