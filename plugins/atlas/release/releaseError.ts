import type { Finding, Rule } from '../../knowledge-base/findings/finding.ts';

/** A release cannot be had or read; `findings` holds all the reasons, at least one. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(
      findings
        .map(({ place, message }) => `${place.path}:${place.line}:${place.column} ${message}`)
        .join('\n'),
    );
    this.findings = findings;
  }
}

/** The error of a source as a whole, be it a path or an address. */
export function errorOf<Details>(
  source: string,
  rule: Rule<Details>,
  details: Details,
): ReleaseError {
  return new ReleaseError([rule.at({ path: source, line: 1, column: 1 }, details)]);
}
