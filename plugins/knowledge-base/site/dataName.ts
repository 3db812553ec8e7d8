import { createHash } from 'node:crypto';

/** A file name for the data of an address: readable, unique, and short enough for any disk. */
export function dataName(address: string): string {
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 8);
  const readable = address
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .slice(-60);
  return `${readable || 'home'}-${hash}.json`;
}
