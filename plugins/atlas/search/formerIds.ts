import type { FormerIds } from '../../knowledge-base/search/records.ts';
import { allIds, historyOf } from '../history/history.ts';

/** Ids that no current release has, by the ids that took their place: who looks for the old finds the new. */
export function formerIds(): FormerIds {
  const ids = new Map<string, string[]>();
  for (const id of allIds()) {
    const history = historyOf(id);
    if (history?.status !== 'retired') continue;
    for (const next of history.replacedBy) ids.set(next, [...(ids.get(next) ?? []), id]);
  }
  return ids;
}
