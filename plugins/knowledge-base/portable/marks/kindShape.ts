const page = 'M3 2.5h10v2H3Zm0 4.5h10v2H3Zm0 4.5h6.5v2H3Z';

const shapes: ReadonlyMap<string, string> = new Map([
  ['tactic', 'M8 1.5 14.5 14H1.5Z'],
  ['technique', 'M8 1 15 8 8 15 1 8Z'],
  ['mitigation', 'M8 1 14 3.2V8c0 3.6-2.5 5.9-6 7-3.5-1.1-6-3.4-6-7V3.2Z'],
  ['case-study', 'M3 1h7l3.5 3.5V15H3Z'],
  ['term', 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z'],
  ['control', 'M2 2h12v12H2Z'],
]);

/**
 * The outline of a kind in a square of 16, as SVG path data: kinds are told apart by shape as well
 * as by word and colour. A kind without an outline of its own looks like any page.
 */
export function kindShape(kind: string): string {
  return shapes.get(kind) ?? page;
}

/** All outlines there are. */
export const kindShapes: readonly string[] = [...shapes.values(), page];

/** The place of a kind's outline among all of them. */
export function kindShapeNumber(kind: string): number {
  return kindShapes.indexOf(kindShape(kind));
}
