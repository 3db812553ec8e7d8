import { inflateSync } from 'node:zlib';

export interface Inventory {
  readonly project: string;
  readonly version: string;
  readonly entries: readonly {
    readonly name: string;
    readonly type: string;
    readonly uri: string;
    readonly shown: string;
  }[];
}

/**
 * Reads an inventory as Sphinx does: four lines of text, then lines packed by zlib, each with name,
 * role, priority, address and words. `$` at the end of an address is the name, `-` the words' name.
 * @see https://sphobjinv.readthedocs.io/en/stable/syntax.html
 */
export function readInventory(file: Uint8Array): Inventory {
  const bytes = Buffer.from(file);
  const head: string[] = [];
  let at = 0;
  while (head.length < 4) {
    const end = bytes.indexOf('\n', at);
    head.push(bytes.toString('utf8', at, end));
    at = end + 1;
  }
  const [first, project = '', version = '', last] = head;
  if (first !== '# Sphinx inventory version 2')
    throw new Error(`not an inventory: ${String(first)}`);
  if (!last?.includes('zlib')) throw new Error(`not packed: ${String(last)}`);
  const lines = inflateSync(bytes.subarray(at)).toString('utf8').split('\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  return {
    project: project.replace('# Project: ', ''),
    version: version.replace('# Version: ', ''),
    entries: lines.map((line) => {
      const match = /^(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)$/.exec(line);
      if (!match) throw new Error(`not an entry: ${line}`);
      const [, name = '', type = '', , uri = '', shown = ''] = match;
      return {
        name,
        type,
        uri: uri.replace(/\$$/, name),
        shown: shown === '-' ? name : shown,
      };
    }),
  };
}

/** Where `:ref:` or `:term:` leads, letter case aside, as intersphinx resolves both. */
export function resolve({ entries }: Inventory, type: string, name: string): string | undefined {
  return (
    entries.find((entry) => entry.type === type && entry.name === name) ??
    entries.find((entry) => entry.type === type && entry.name.toLowerCase() === name.toLowerCase())
  )?.uri;
}
