export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The least distance between two rings, and between two nodes on one. */
const apart = 100;
const beside = 26;

/**
 * Places on rings around a centre: one ring for each list, each node of it as near as can be to
 * the node that it was reached from. A ring is wide enough for all its nodes.
 *
 * @param rings nodes by distance, the centre's own ring left out
 * @param parentOf the node of the ring before that a node hangs on
 */
export function radial(
  centre: number,
  rings: readonly (readonly number[])[],
  parentOf: (node: number) => number | undefined,
): Map<number, Place> {
  const places = new Map<number, Place>([[centre, { x: 0, y: 0 }]]);
  const angles = new Map<number, number>();
  let radius = 0;
  for (const ring of rings) {
    radius = Math.max(radius + apart, (ring.length * beside) / (2 * Math.PI));
    const ordered = ring
      .map((node) => ({ node, near: angles.get(parentOf(node) ?? centre) ?? 0 }))
      .sort((a, b) => a.near - b.near);
    ordered.forEach(({ node }, at) => {
      const angle = (2 * Math.PI * at) / ring.length - Math.PI / 2;
      angles.set(node, angle);
      places.set(node, {
        x: Math.round(radius * Math.cos(angle)) + 0,
        y: Math.round(radius * Math.sin(angle)) + 0,
      });
    });
  }
  return places;
}
