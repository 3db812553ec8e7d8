import type { Named } from '../techniques/technique.ts';
import { placeOf, type Layout } from './layOut.ts';

/** A step of a case study's procedure. */
export interface StudyStep {
  readonly number: number;
  readonly name: string;
  readonly technique: string;
  /** Id of the tactic that the step served, where the case study says so. */
  readonly tactic?: string;
}

export interface Study extends Named {
  readonly steps: readonly StudyStep[];
}

/**
 * The numbers of a case study's steps by the place they stand at. A step whose tactic the technique
 * does not have, or that names none, stands at each place of the technique.
 */
export function stepsAt({ steps }: Study, { cells }: Layout): Map<string, number[]> {
  const at = new Map<string, number[]>();
  const places = new Map<string, string[]>();
  for (const { key, technique } of cells) {
    places.set(technique.id, [...(places.get(technique.id) ?? []), key]);
  }
  for (const { number, technique, tactic } of steps) {
    const all = places.get(technique) ?? [];
    const own = tactic === undefined ? undefined : placeOf(tactic, technique);
    for (const key of own !== undefined && all.includes(own) ? [own] : all) {
      at.set(key, [...(at.get(key) ?? []), number]);
    }
  }
  return at;
}
