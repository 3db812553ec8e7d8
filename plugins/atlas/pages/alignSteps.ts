/** What two versions of a step are compared by. */
export interface StepKey {
  readonly technique: string;
  readonly tactic?: string;
}

/**
 * Finds which steps of a page are which steps of a release: the longest common sequence of
 * techniques, so that a step that is new in between moves the others on and mixes nothing up. Of
 * several such sequences, the one with the most equal tactics.
 * @param replaces whether the second technique took the place of the first one
 * @returns for each step of the page the index of the release's step, or undefined
 */
export function alignSteps(
  own: readonly StepKey[],
  released: readonly StepKey[],
  replaces: (former: string, technique: string) => boolean,
): (number | undefined)[] {
  const weight = (i: number, j: number): number => {
    const [a, b] = [own[i], released[j]];
    if (!a || !b) return 0;
    if (a.technique !== b.technique) return replaces(a.technique, b.technique) ? 2 : 0;
    return a.tactic === b.tactic ? 4 : 3;
  };
  // best[i][j]: the weight of the best sequence of own steps from i and released ones from j.
  const best = Array.from({ length: own.length + 1 }, () =>
    new Array<number>(released.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const together = (i: number, j: number): number =>
    weight(i, j) === 0 ? 0 : weight(i, j) + at(i + 1, j + 1);
  for (let i = own.length - 1; i >= 0; i--) {
    const row = best[i] ?? [];
    for (let j = released.length - 1; j >= 0; j--) {
      row[j] = Math.max(together(i, j), at(i + 1, j), at(i, j + 1));
    }
  }
  const found = new Array<number | undefined>(own.length).fill(undefined);
  for (let i = 0, j = 0; i < own.length && j < released.length;) {
    if (together(i, j) > 0 && together(i, j) === at(i, j)) found[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}
