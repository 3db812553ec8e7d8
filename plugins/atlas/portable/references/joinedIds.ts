import type { IdRange } from './findIds.ts';

/** What joins two ids to a list: "AML.T0051, AML.T0054", "`AML.T0051` and `AML.T0054`". */
const joint =
  /^[*_~`"”'’]{0,4}(?:\]\([^\s()]{0,200}\)|\]{1,2})?[*_`"']{0,4}[ \t]{0,3}(?:,[ \t]?(?:and|or)|[,;/&+–—→-]|->|and|or|to|through|versus|vs\.?)[ \t]{0,3}[*_~`"“'‘([]{0,5}$/i;
const longestJoint = 230;

/** The ids of a text that stand in a list of ids, so that a name beside it belongs to any of them. */
export function joinedIds(text: string, ids: readonly IdRange[]): Set<IdRange> {
  const joined = new Set<IdRange>();
  ids.forEach((id, at) => {
    const next = ids[at + 1];
    if (!next || next.start - id.end > longestJoint) return;
    if (joint.test(text.slice(id.end, next.start))) joined.add(id).add(next);
  });
  return joined;
}
