import type { WeighedFinding } from '../../../../../plugins/knowledge-base/findings/settings.ts';

/** Findings of each weight, one of them with all that must be escaped somewhere. */
export const findings: readonly WeighedFinding[] = [
  {
    rule: 'broken-link',
    severity: 'error',
    place: { path: 'a/b c#%é.md', line: 3, column: 14 },
    message: 'nothing stands at "<x>\\n"',
    mend: 'Write "y".',
  },
  {
    rule: 'orphan-page',
    severity: 'warning',
    place: { path: 'b.md', line: 1, column: 1 },
    message: 'no other page links to "B"',
    mend: 'Link to it.',
  },
  {
    rule: 'asymmetric-relation',
    severity: 'info',
    place: { path: 'b.md', line: 7, column: 1 },
    message: 'one side only',
    mend: 'Nothing must be done.',
  },
];
