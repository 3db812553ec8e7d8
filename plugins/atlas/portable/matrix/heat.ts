/** What the matrix is coloured by. */
export const heats = ['studies', 'mitigations'] as const;
export type Heat = (typeof heats)[number];

/** The levels of heat, each twice as wide as the one below it. The last one has no end. */
export const heatLevels = ['0', '1', '2–3', '4–7', '8+'] as const;

/** The level of a count: 0 for none, 1 for one, and so on as `heatLevels` says. */
export function heatLevel(count: number): number {
  return count === 0 ? 0 : Math.min(heatLevels.length - 1, Math.floor(Math.log2(count)) + 1);
}
