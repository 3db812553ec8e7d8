/** Where something lies in a picture, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placeable<Spot extends Box> {
  /** Labels of more weight choose first. */
  readonly weight: number;
  /** Whether it is there even where it lies on another. */
  readonly isNeeded: boolean;
  /** Where it may be, best first; each is only worked out where the one before is taken. */
  readonly spots: readonly (() => Spot)[];
}

/** Chooses a spot for each label, so that none lies on another; what finds no room is left out. */
export function placeLabels<Spot extends Box>(labels: readonly Placeable<Spot>[]): Spot[] {
  const taken: Spot[] = [];
  const isFree = (spot: Spot): boolean => !taken.some((other) => overlap(spot, other));
  const ordered = labels.toSorted(
    (a, b) => Number(b.isNeeded) - Number(a.isNeeded) || b.weight - a.weight,
  );
  for (const { isNeeded, spots } of ordered) {
    const spot = firstOf(spots, isFree) ?? (isNeeded ? spots[0]?.() : undefined);
    if (spot) taken.push(spot);
  }
  return taken;
}

function firstOf<Value>(
  values: readonly (() => Value)[],
  isGood: (value: Value) => boolean,
): Value | undefined {
  for (const get of values) {
    const value = get();
    if (isGood(value)) return value;
  }
  return undefined;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
