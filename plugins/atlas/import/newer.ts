import type { Finding } from '../../knowledge-base/findings/finding.ts';
import type { Page } from '../../knowledge-base/vault/page.ts';
import { historyOf } from '../history/history.ts';
import type { Release } from '../release/model.ts';
import { importRules } from './rules.ts';

/** That an object came with a later release than the one that is imported. */
export function newerThan(release: Release, { id = '', path, titleLine }: Page): Finding[] {
  const since = historyOf(id)?.since;
  if (
    since === undefined ||
    !isContentRelease(release.version) ||
    compareReleases(since, release.version) <= 0
  ) {
    return [];
  }
  const place = { path, line: titleLine, column: 1 };
  return [importRules['import-newer'].at(place, { id, since, release: release.version })];
}

function isContentRelease(version: string): boolean {
  return /^\d{4}\.\d{2}(?:\.\d+)?$/.test(version);
}

/** `2025.11` < `2025.11.2` < `2026.04`. */
function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
