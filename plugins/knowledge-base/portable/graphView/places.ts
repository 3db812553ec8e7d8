import type { GraphViewData } from './contract.ts';
import { radial, type Place } from './radial.ts';
import { reach, type Adjacency } from './walk.ts';

/** Above this, rings say less than the places that the build gave. */
const mostOnRings = 160;

/** The neighbourhood of a node on rings by distance, kind by kind; undefined where it is too large. */
export function neighbourhoodPlaces(
  { nodes }: GraphViewData,
  steps: Adjacency,
  focus: number,
  depth: number,
): Map<number, Place> | undefined {
  const reached = reach(steps, focus, depth);
  if (reached.size > mostOnRings) return undefined;
  const rings: number[][] = [];
  for (const [node, { distance }] of reached) {
    if (distance > 0) (rings[distance - 1] ??= []).push(node);
  }
  const byKind = (a: number, b: number): number =>
    (nodes.kinds[a] ?? 0) - (nodes.kinds[b] ?? 0) || a - b;
  return radial(
    focus,
    rings.map((ring) => ring.sort(byKind)),
    (node) => reached.get(node)?.from?.node,
  );
}
