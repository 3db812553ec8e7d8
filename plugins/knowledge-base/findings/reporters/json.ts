import type { Reporter } from './reporter.ts';

/** `{findings: [{path, line, column, severity, rule, message, mend}]}`. */
export const jsonReporter: Reporter = (findings) =>
  JSON.stringify(
    {
      findings: findings.map(({ place, severity, rule, message, mend }) => ({
        ...place,
        severity,
        rule,
        message,
        mend,
      })),
    },
    null,
    2,
  );
