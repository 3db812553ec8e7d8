import type { KnownNames } from '../portable/references/contract.ts';

/** What `/link` shows: every ATLAS id that ever was. */
export interface LinkData {
  /** By id. */
  readonly objects: readonly LinkObject[];
  /** The last content release that is known, `2026.09`. */
  readonly latestKnownRelease: string;
  /** What a text is checked against. */
  readonly names: KnownNames;
}

export interface LinkObject {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Absent while the object is active. */
  readonly retired?: true;
  readonly replacedBy?: readonly string[];
  /** The first content release without it; it may be newer than the one on show. */
  readonly retiredIn?: string;
  /** The content release that added an object which this site has no page of. */
  readonly since?: string;
  /** Address of its page with the base URL; absent where the site has none. */
  readonly url?: string;
}
