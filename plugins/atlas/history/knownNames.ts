import type { KnownNames, KnownObject } from '../portable/references/contract.ts';
import { allIds, historyOf, latestKnownRelease, type IdHistory } from './history.ts';

/** All ids and names up to the last known release, as the checker of references takes them. */
export function knownNames(): KnownNames {
  return {
    release: latestKnownRelease,
    objects: allIds()
      .flatMap((id) => historyOf(id) ?? [])
      .map((history) => ({
        id: history.id,
        ...namesOf(history),
        ...(history.reusedFrom && { reusedFrom: namesOf(history.reusedFrom) }),
      })),
  };
}

/** What is empty is left out: the table is sent to browsers. */
function namesOf({
  name,
  formerNames,
  retiredIn,
  replacedBy,
}: Pick<IdHistory, 'name' | 'formerNames' | 'retiredIn' | 'replacedBy'>): Omit<KnownObject, 'id'> {
  return {
    name,
    ...(formerNames.length > 0 && { formerNames }),
    ...(retiredIn !== undefined && { retiredIn }),
    ...(replacedBy.length > 0 && { replacedBy }),
  };
}
