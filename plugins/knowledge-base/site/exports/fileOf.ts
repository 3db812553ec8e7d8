/**
 * The file that stands for an address below the site, without ending: `/a%20b/c/` → `a b/c`. What
 * no file system takes in a name gives way to a hyphen.
 */
export function fileOf(address: string): string {
  const path = decodeURIComponent(address).replace(/^\/+|\/+$/g, '');
  return path.replace(/[\\:*?"<>|\p{Cc}]/gu, '-') || 'index';
}
