/** An id in a text, in its place. */
export interface IdRange {
  /** In capitals. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whatever was meant for an ATLAS id: also with a digit too many or too few and with a kind that
 * does not exist, for those are the slips to find. Before it may stand what JSON and addresses make
 * of a line's end or a blank.
 */
const idLike =
  /(?<=^|[^A-Za-z0-9.]|\\[nrt]|%[0-9a-f]{2}|\.{2})AML\.[A-Z]{1,2}\d{3,5}(?:\.\d{1,4})?(?![A-Za-z0-9]|\.\d)/gi;

/** All ids of a text, in order. */
export function findIds(text: string): IdRange[] {
  return Array.from(text.matchAll(idLike), ({ 0: written, index }) => ({
    id: written.toUpperCase(),
    start: index,
    end: index + written.length,
  }));
}
