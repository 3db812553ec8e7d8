import type { MatrixTechnique } from '../../portable/matrix/layOut.ts';
import type { Breaks } from '../../portable/matrix/longWords.ts';
import type { Study } from '../../portable/matrix/study.ts';
import type { Named } from '../../portable/techniques/technique.ts';

/** What the matrix shows. Addresses hold the base URL. */
export interface MatrixData {
  /** In matrix order. */
  readonly tactics: readonly Named[];
  readonly techniques: readonly MatrixTechnique[];
  readonly studies: readonly Study[];
  /** The values to filter by; empty where no technique states any. */
  readonly maturities: readonly string[];
  readonly platforms: readonly string[];
  readonly breaks: Breaks;
}
