import type { Technique } from '../techniques/technique.ts';

/** `direct`: an edge to the technique itself. `inherited`: an edge to its parent, and none to it. */
export type Way = 'direct' | 'inherited';

/** That a mitigation addresses a technique. */
export interface Cover {
  readonly technique: Technique;
  readonly mitigation: string;
  readonly way: Way;
  /** Id of the technique that the mitigation has its edge to: the technique itself or its parent. */
  readonly through: string;
}

/** A mitigation with the picked techniques that it covers, in the order of the picks. */
export interface Ranked {
  readonly mitigation: string;
  readonly covers: readonly Cover[];
}

/** The mitigations of a technique, its own first. */
export function coversOf(technique: Technique): Cover[] {
  const { id, parentId, mitigations, inherited } = technique;
  const cover = (mitigation: string, way: Way, through: string): Cover => ({
    technique,
    mitigation,
    way,
    through,
  });
  return [
    ...mitigations.map((mitigation) => cover(mitigation, 'direct', id)),
    ...inherited.map((mitigation) => cover(mitigation, 'inherited', parentId ?? id)),
  ];
}

/** The mitigations of the picked techniques: those that cover the most go first, then by id. */
export function rankMitigations(picked: readonly Technique[]): Ranked[] {
  const covers = new Map<string, Cover[]>();
  for (const cover of picked.flatMap(coversOf)) {
    const own = covers.get(cover.mitigation);
    if (own) own.push(cover);
    else covers.set(cover.mitigation, [cover]);
  }
  return [...covers]
    .map(([mitigation, own]) => ({ mitigation, covers: own }))
    .sort((a, b) => b.covers.length - a.covers.length || (a.mitigation < b.mitigation ? -1 : 1));
}

/** The techniques that no mitigation addresses, neither directly nor through a parent. */
export function withoutMitigation(techniques: readonly Technique[]): Technique[] {
  return techniques.filter((technique) => coversOf(technique).length === 0);
}

/** A tactic's techniques, with what the picked mitigations do for each. */
export interface TacticCoverage {
  readonly tactic: string;
  readonly covered: readonly { readonly technique: Technique; readonly covers: readonly Cover[] }[];
  readonly remaining: readonly Technique[];
}

/** What picked mitigations cover of each tactic, and what remains, in the order of the tactics. */
export function coverTactics(
  tactics: readonly string[],
  techniques: readonly Technique[],
  picked: ReadonlySet<string>,
): TacticCoverage[] {
  return tactics.map((tactic) => {
    const own = techniques
      .filter((technique) => technique.tactics.includes(tactic))
      .map((technique) => ({
        technique,
        covers: coversOf(technique).filter(({ mitigation }) => picked.has(mitigation)),
      }));
    return {
      tactic,
      covered: own.filter(({ covers }) => covers.length > 0),
      remaining: own.flatMap(({ technique, covers }) => (covers.length === 0 ? [technique] : [])),
    };
  });
}
