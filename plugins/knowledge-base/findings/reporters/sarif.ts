import type { Severity } from '../finding.ts';
import type { Reporter } from './reporter.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * SARIF 2.1.0, as code hosts read it.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifReporter: Reporter = (findings, rules) => {
  const slugs = Object.keys(rules);
  return JSON.stringify(
    {
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'knowledge-base-check',
              rules: Object.entries(rules).map(([id, { summary, severity }]) => ({
                id,
                shortDescription: { text: summary },
                defaultConfiguration: { level: levels[severity] },
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: findings.map(({ rule, place, severity, message, mend }) => ({
            ruleId: rule,
            ruleIndex: slugs.indexOf(rule),
            level: levels[severity],
            message: { text: `${message}. ${mend}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: addressOf(place.path) },
                  region: { startLine: place.line, startColumn: place.column },
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );
};

/** A path as a relative reference: `#` and `?` are letters of a file's name. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
