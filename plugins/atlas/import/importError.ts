import type { Finding, Rule } from '../../knowledge-base/findings/finding.ts';

/** An import cannot be made; `findings` holds all the reasons, at least one. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(readonly findings: readonly Finding[]) {
    super(
      findings
        .map(
          ({ place, message }) =>
            `${place.path}:${String(place.line)}:${String(place.column)} ${message}`,
        )
        .join('\n'),
    );
  }
}

/** An error with one reason, about a file as a whole. */
export function importError<Details>(
  path: string,
  rule: Rule<Details>,
  details: Details,
): ImportError {
  return new ImportError([rule.at({ path, line: 1, column: 1 }, details)]);
}

/** The code and the wording of an error of the file system. */
export function systemError(error: unknown): { code: string; message: string } {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { code, message };
}
