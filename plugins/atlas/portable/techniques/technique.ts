/** What the views know of a technique. Ids are whole: `AML.T0051.001`. */
export interface Technique {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly parentId?: string;
  readonly parentName?: string;
  /** Ids of its tactics, in matrix order. */
  readonly tactics: readonly string[];
  readonly maturity?: string;
  readonly platforms: readonly string[];
  /** Ids of the case studies in which it was used. */
  readonly studies: readonly string[];
  /** Ids of the mitigations with an edge to it. */
  readonly mitigations: readonly string[];
  /** Ids of the mitigations that have an edge to its parent only. */
  readonly inherited: readonly string[];
}

/** A tactic, a case study, a mitigation: something to name and to link to. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** The whole name: `LLM Prompt Injection: Indirect`. */
export function fullName({ name, parentName }: Technique): string {
  return parentName === undefined ? name : `${parentName}: ${name}`;
}
