import type { Finding } from '../../knowledge-base/findings/finding.ts';
import { sortFindings } from '../../knowledge-base/findings/finding.ts';
import { openDocument, type ReleaseDocument } from './document.ts';
import type { Draft } from './draft.ts';
import { readFlat } from './flat.ts';
import { readFormat6 } from './format6.ts';
import type { Release } from './model.ts';
import { ReleaseError } from './releaseError.ts';
import { isError, releaseRules } from './rules.ts';
import { settle } from './settle.ts';
import { asRecord } from './shapes.ts';

/** The formats, and how a file shows that it is in one of them. To add a format, add a row. */
const formats: readonly {
  readonly recognises: (root: Readonly<Record<string, unknown>>) => boolean;
  readonly read: (document: ReleaseDocument) => Draft;
}[] = [
  { recognises: (root) => /^6\./.test(String(root['format-version'])), read: readFormat6 },
  { recognises: (root) => Array.isArray(root['matrices']), read: readFlat },
];

/**
 * Reads an ATLAS release, in format 6 or in the flat format of 5.x.
 * @param text the YAML of the release, at most 64 Mi characters (`maxReleaseSize`)
 * @param path names the file in findings
 * @returns the release, and warnings for what was mended on the way, in the order of the file
 * @throws ReleaseError with every error that was found; what stands in a file that is no YAML, or
 *   in no known format, is not looked at any further
 */
export function readRelease(
  text: string,
  path: string,
): { readonly release: Release; readonly findings: readonly Finding[] } {
  const document = openDocument(text, path);
  const root = asRecord(document.value);
  const format = formats.find(({ recognises }) => recognises(root));
  if (!format) {
    document.report(releaseRules['release-format'], [], { found: describe(document.value) });
    throw new ReleaseError(document.findings);
  }
  const release = settle(format.read(document), document);
  const findings = sortFindings(document.findings);
  const errors = findings.filter(isError);
  if (errors.length > 0) throw new ReleaseError(errors);
  return { release, findings };
}

/** What a file holds that is in no known format, in a few words. */
function describe(value: unknown): string {
  if (typeof value === 'string') return `the text “${value.slice(0, 60)}”`;
  if (Array.isArray(value)) return 'a list';
  const root = asRecord(value);
  const version = root['format-version'];
  if (typeof version === 'string') return `\`format-version: ${version}\``;
  const keys = Object.keys(root).slice(0, 5);
  return keys.length > 0 ? `the keys ${keys.join(', ')}` : 'nothing in it';
}
