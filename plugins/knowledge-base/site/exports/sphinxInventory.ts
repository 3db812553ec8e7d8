import { strToU8, zlibSync } from 'fflate';
import { cleanText } from '../../portable/text/cleanText.ts';

export interface InventoryEntry {
  readonly name: string;
  /** Domain and role: `std:label` for `:ref:`, `std:term` for `:term:`, `std:doc` for `:doc:`. */
  readonly type: 'std:label' | 'std:term' | 'std:doc';
  /** Address below the site's own, percent-encoded. */
  readonly uri: string;
  /** What a reader sees where the author of a link gives no words. */
  readonly shown: string;
}

interface Inventory {
  readonly project: string;
  readonly version: string;
  readonly entries: readonly InventoryEntry[];
}

/** What Sphinx would read as the end of the name: a word, a number, and more behind it. */
const unreadable = /\s\S+\s+-?\d+\s/;

/**
 * An inventory of version 2, which Sphinx's intersphinx and others resolve names by. Of two entries
 * that a reader cannot tell apart the first stays. Sphinx folds letter case in labels and terms. A
 * name that the format cannot hold is left out; its object has other names.
 * @see https://sphobjinv.readthedocs.io/en/stable/syntax.html
 */
export function sphinxInventory({ project, version, entries }: Inventory): Uint8Array {
  const lines = new Map<string, string>();
  for (const entry of entries) {
    const written = cleanText(entry.name);
    const name = entry.type === 'std:label' ? written.toLowerCase() : written;
    const key = `${entry.type} ${entry.type === 'std:doc' ? name : name.toLowerCase()}`;
    if (name === '' || name.startsWith('#') || unreadable.test(`${name} `) || lines.has(key))
      continue;
    const shown = cleanText(entry.shown);
    lines.set(
      key,
      `${name} ${entry.type} 1 ${entry.uri} ${shown === name || shown === '' ? '-' : shown}\n`,
    );
  }
  const head = [
    '# Sphinx inventory version 2',
    `# Project: ${cleanText(project)}`,
    `# Version: ${cleanText(version)}`,
    '# The remainder of this file is compressed using zlib.',
    '',
  ].join('\n');
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const body = zlibSync(strToU8(sorted.join('')), { level: 9 });
  return Uint8Array.from([...strToU8(head), ...body]);
}
