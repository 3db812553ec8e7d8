import type { RetiredId } from '../../portable/techniques/idsInText.ts';
import type { Named, Technique } from '../../portable/techniques/technique.ts';

/** What mitigations by technique are shown from. Addresses hold the base URL; HTML is sanitized. */
export interface BrowseData {
  /** In matrix order. */
  readonly tactics: readonly Named[];
  readonly techniques: readonly Technique[];
  readonly mitigations: readonly BrowseMitigation[];
  readonly studies: readonly BrowseStudy[];
  /** Why a mitigation helps against a technique, for each pair that says so. */
  readonly reasons: readonly Reason[];
  /** Ids that ATLAS took back. */
  readonly retired: readonly RetiredId[];
  /** The values to filter by; empty where no technique states any. */
  readonly maturities: readonly string[];
  readonly platforms: readonly string[];
}

export interface BrowseMitigation extends Named {
  readonly categories: readonly string[];
}

export interface BrowseStudy extends Named {
  /** Ids of the techniques that it used, in the order of its steps. */
  readonly techniques: readonly string[];
}

export interface Reason {
  readonly mitigation: string;
  readonly technique: string;
  readonly html: string;
}
