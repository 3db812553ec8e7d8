import { parentId } from '../../ids.ts';

/**
 * Finds the ids that one slip of the finger makes of another: a letter too many, too few, wrong, or
 * two exchanged. Both sides are looked up with each of their letters left out, which takes the
 * same time however many ids there are.
 * @returns the nearest ids, at most three; for a sub-technique without any, its parent
 */
export function nearestIds(ids: readonly string[]): (id: string) => string[] {
  const byShortened = new Map<string, string[]>();
  for (const id of ids) {
    for (const form of shortened(id)) byShortened.set(form, [...(byShortened.get(form) ?? []), id]);
  }
  const known = new Set(ids);
  return (id) => {
    const found = new Set(shortened(id).flatMap((form) => byShortened.get(form) ?? []));
    const parent = parentId(id);
    const rank = (other: string): number =>
      (parentId(other) === parent ? 0 : 4) +
      (lettersOf(other) === lettersOf(id) ? 0 : 2) +
      (other.length === id.length ? 0 : 1);
    const nearest = [...found].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, 3);
    return nearest.length === 0 && parent && known.has(parent) ? [parent] : nearest;
  };
}

/** The id, and the id with each of its letters left out. */
function shortened(id: string): string[] {
  return [id, ...Array.from(id, (_letter, at) => id.slice(0, at) + id.slice(at + 1))];
}

/** What tells the kind of an id, `AML.TA`. */
function lettersOf(id: string): string {
  return id.replace(/\d[\d.]*$/, '');
}
