import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../../plugins/knowledge-base/findings/finding.ts';
import { openDocument, type ReleaseDocument } from '../../../../plugins/atlas/release/document.ts';
import { ReleaseError } from '../../../../plugins/atlas/release/releaseError.ts';

/** Where something was found, by which rule. */
export type FindingTuple = readonly [path: string, line: number, rule: string];

export function fixture(name: string): string {
  return readFileSync(join(__dirname, '../../../fixtures/releases', name), 'utf8');
}

export function fixtureDocument(name: string): ReleaseDocument {
  return openDocument(fixture(name), name);
}

export function tuples(findings: readonly Finding[]): FindingTuple[] {
  return findings.map(({ place, rule }) => [place.path, place.line, rule]);
}

/** What a ReleaseError says that is thrown, or rejects, while something runs. */
export async function errorsOf(run: () => unknown): Promise<readonly Finding[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof ReleaseError) return error.findings;
    throw error;
  }
  return [];
}
