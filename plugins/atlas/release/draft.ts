import type { CaseStudy, Technique } from './model.ts';
import { parentId, type AtlasKind } from '../ids.ts';
import type { Path } from './document.ts';

/** A value and where it stands in the file. */
export interface At<Value> {
  readonly value: Value;
  readonly path: Path;
}

/** Sites a value at a path, or some steps below it. */
export function at<Value>(value: Value, path: Path, ...steps: Path): At<Value> {
  return { value, path: [...path, ...steps] };
}

export interface DraftReference {
  /** Format 6 only. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly url: string;
  readonly path: Path;
}

/** An object as its file has it: of the right shape, its ids and texts not yet looked at. */
export interface DraftObject {
  readonly id: At<string>;
  readonly name: At<string>;
  readonly description: At<string>;
  readonly references: readonly DraftReference[];
  readonly created: string | undefined;
  readonly modified: string | undefined;
  readonly attackReference: { readonly id: string; readonly url: string } | undefined;
}

export interface DraftTechnique extends DraftObject {
  readonly parent: At<string> | undefined;
  readonly tactics: readonly At<string>[];
  readonly maturity: Technique['maturity'] | undefined;
  readonly platforms: readonly string[];
}

export interface DraftMitigation extends DraftObject {
  readonly categories: readonly string[];
  readonly lifecyclePhases: readonly string[];
  readonly uses: readonly { readonly technique: At<string>; readonly text: At<string> }[];
}

export interface DraftCaseStudy extends DraftObject {
  readonly type: CaseStudy['type'];
  readonly date: string;
  readonly actor: string;
  readonly target: string;
  readonly reporter: string;
  readonly steps: readonly {
    readonly tactic: At<string>;
    readonly technique: At<string>;
    readonly account: At<string>;
  }[];
}

/** The parent of a sub-technique: as the file has it, else as the id says. */
export function parentOf({ id, parent }: DraftTechnique): At<string> | undefined {
  const prefix = parentId(id.value);
  return parent ?? (prefix === undefined ? undefined : at(prefix, id.path));
}

/** A place that names an object of a kind, which must be there. */
export interface Mention {
  readonly id: At<string>;
  readonly kind: AtlasKind;
}

/** What both formats are read into. Lists are in the order of the model. */
export interface Draft {
  readonly format: string;
  readonly version: string;
  readonly tactics: readonly DraftObject[];
  readonly techniques: readonly DraftTechnique[];
  readonly mitigations: readonly DraftMitigation[];
  readonly caseStudies: readonly DraftCaseStudy[];
  /** Every id that the file lists, those of objects included that do not fit their shape. */
  readonly listed: ReadonlySet<string>;
  /** Those that are not within the objects above. */
  readonly mentions: readonly Mention[];
}
