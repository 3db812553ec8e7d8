import type { Provenance } from '../import/provenance.ts';

/** Where the site's facts come from, and what every file of it must be. */
export interface ProvenanceJson {
  readonly schemaVersion: 1;
  /** The release that was brought in; null where none is noted. */
  readonly atlas: { readonly release: string; readonly format: string } | null;
  readonly source: { readonly name: string; readonly sha256: string } | null;
  /** SHA-256 by path, of all files but this one. */
  readonly files: Readonly<Record<string, string>>;
}

export function provenanceJson(
  provenance: Provenance | undefined,
  hashes: ReadonlyMap<string, string>,
): string {
  const json: ProvenanceJson = {
    schemaVersion: 1,
    atlas: provenance ? { release: provenance.release, format: provenance.format } : null,
    source: provenance ? { name: 'MITRE ATLAS', sha256: provenance.sha256 } : null,
    files: Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}
