/**
 * One ATLAS release as this project knows it, whichever format it was read from.
 * Lists are in the release's own order; texts are Markdown as described at `Text`.
 */
export interface Release {
  /** The format of the file: `6.0.0`, or the version of a flat 5.x file such as `5.6.0`. */
  readonly format: string;
  /** The content release, `2026.04`. A flat file of an unknown version gives that version. */
  readonly version: string;
  /** In matrix order. */
  readonly tactics: readonly Tactic[];
  readonly techniques: readonly Technique[];
  readonly mitigations: readonly Mitigation[];
  readonly caseStudies: readonly CaseStudy[];
}

/**
 * Markdown in which citations are inline links, `[\[1\]](https://… "title")`, references between
 * objects are `[text](/techniques/AML.T0051)` with an upper-case id and a leading slash, and nothing
 * reads as a wiki-link. Trimmed at both ends, lines end in \n.
 */
export type Text = string;

export interface Reference {
  /** May be empty: some published references have none. */
  readonly title: string;
  /** http or https. */
  readonly url: string;
}

export interface AtlasObject {
  readonly id: string;
  /** The short form for sub-techniques: "Direct", not "LLM Prompt Injection: Direct". One line. */
  readonly name: string;
  readonly description: Text;
  /** Each address once; those that its texts cite first, in the order of their numbers. */
  readonly references: readonly Reference[];
  /** `YYYY-MM-DD`. Case studies of flat files have none. */
  readonly created?: string;
  readonly modified?: string;
  readonly attackReference?: { readonly id: string; readonly url: string };
}

export type Tactic = AtlasObject;

export const maturities = ['feasible', 'demonstrated', 'realized'] as const;

export interface Technique extends AtlasObject {
  readonly parent?: string;
  /** Of a sub-technique without tactics of its own: its parent's. */
  readonly tactics: readonly string[];
  readonly maturity?: (typeof maturities)[number];
  /** Empty in flat files, which do not know platforms. */
  readonly platforms: readonly string[];
}

export interface Mitigation extends AtlasObject {
  /** In the words of format 6: "Technical - AI", never "Technical - ML". */
  readonly categories: readonly string[];
  /** In the words of format 6: "AI Model Engineering", never "ML Model Engineering". */
  readonly lifecyclePhases: readonly string[];
  /** Each technique once. */
  readonly techniques: readonly { readonly id: string; readonly text: Text }[];
}

export interface CaseStudy extends AtlasObject {
  readonly type: 'incident' | 'exercise';
  /** As precise as it is known: `2019`, `2019-09` or `2019-09-07`. */
  readonly date: string;
  /** Empty where it is not known, as the target is. */
  readonly actor: string;
  readonly target: string;
  readonly reporter?: string;
  /** In the order in which they happened. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly tactic: string;
  readonly technique: string;
  readonly account: Text;
}
