import type { RuleTable } from '../finding.ts';
import type { WeighedFinding } from '../settings.ts';

/** Turns findings into text; prints nothing. */
export type Reporter = (findings: readonly WeighedFinding[], rules: RuleTable) => string;
