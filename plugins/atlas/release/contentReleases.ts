import { contentReleases } from '../history/history.ts';

/**
 * The content release of a flat file, by the version in the file: `2026.04` for `5.6.0`. MITRE's
 * file of release 5.6.1 says 5.6.0 too. An unknown version stands for itself.
 */
export function contentReleaseOf(version: string): string {
  return contentReleases.get(version) ?? version;
}
