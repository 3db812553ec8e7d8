import type { WeighedFinding } from '../settings.ts';
import type { Reporter } from './reporter.ts';

/** `path:line:column severity rule message`, and below it what to do. */
export const textReporter: Reporter = (findings) => {
  const rows = findings.map(
    ({ place, severity, rule, message, mend }) =>
      `${place.path}:${String(place.line)}:${String(place.column)} ${severity} ${rule} ${message}\n    ${mend}`,
  );
  return [...rows, summary(findings)].join('\n');
};

/** "2 errors, 1 warning, 0 notes". */
export function summary(findings: readonly WeighedFinding[]): string {
  const count = (severity: string, word: string): string => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
  };
  return [count('error', 'error'), count('warning', 'warning'), count('info', 'note')].join(', ');
}
