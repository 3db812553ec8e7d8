import type { LinkObject } from '../../../plugins/atlas/linkKit/contract';

/** What is to be known of an object before it is linked to; undefined for one like any other. */
export function statusOf({
  retired,
  retiredIn,
  replacedBy,
  since,
  url,
}: LinkObject): string | undefined {
  if (retired) {
    const when = retiredIn === undefined ? 'retired' : `retired in ATLAS ${retiredIn}`;
    return replacedBy === undefined ? when : `${when}, replaced by ${replacedBy.join(', ')}`;
  }
  if (url === undefined && since !== undefined) return `new in ATLAS ${since}`;
  return retiredIn === undefined ? undefined : `retired in ATLAS ${retiredIn}`;
}
