import type { AtlasKind } from '../ids.ts';

/** How far apart the techniques are, so that their sub-techniques find room between them. */
const room = 1000;

/**
 * The place of an object among those of its kind: M0001 → 2, T0018 → 18000, T0018.000 → 18001. The
 * order of tactics is that of the matrix.
 * @param rank the position in the matrix, from 1; of tactics only
 */
export function sidebarPosition(kind: AtlasKind, id: string, rank: number): number {
  const [number = 0, sub] = (id.match(/\d+/g) ?? []).map(Number);
  switch (kind) {
    case 'tactic':
      return rank;
    case 'technique':
      return number * room + (sub === undefined ? 0 : sub + 1);
    case 'mitigation':
    case 'case-study':
      return number + 1;
  }
}
