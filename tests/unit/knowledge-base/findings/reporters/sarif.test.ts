import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { atlasVocabulary } from '../../../../../plugins/atlas/vocabulary.ts';
import { sarifReporter } from '../../../../../plugins/knowledge-base/findings/reporters/sarif.ts';
import { rulesOf } from '../../../../../plugins/knowledge-base/knowledgeBase.ts';
import { findings } from './findings.ts';

const level = { enum: ['none', 'note', 'warning', 'error'] };
const text = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
};
const object = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const list = (items: object) => ({ type: 'array', items });

/** What SARIF 2.1.0 asks of the parts that a code host shows. */
const required = object({
  $schema: { type: 'string', pattern: '^https://.*sarif-schema-2\\.1\\.0\\.json$' },
  version: { const: '2.1.0' },
  runs: {
    ...list(
      object({
        tool: object({
          driver: object({
            name: { type: 'string', minLength: 1 },
            rules: {
              ...list(
                object({
                  id: { type: 'string', pattern: '^[a-z-]+$' },
                  shortDescription: text,
                  defaultConfiguration: object({ level }),
                }),
              ),
              uniqueItems: true,
            },
          }),
        }),
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: list(
          object({
            ruleId: { type: 'string' },
            ruleIndex: { type: 'integer', minimum: 0 },
            level,
            message: text,
            locations: {
              ...list(
                object({
                  physicalLocation: object({
                    // A reference: no blank, no bare bracket, `%` only before two digits.
                    artifactLocation: object({
                      uri: {
                        type: 'string',
                        pattern: "^(?:[\\w./~!$&'()*+,;=:@?-]|%[0-9A-F]{2})+$",
                      },
                    }),
                    region: object({
                      startLine: { type: 'integer', minimum: 1 },
                      startColumn: { type: 'integer', minimum: 1 },
                    }),
                  }),
                }),
              ),
              minItems: 1,
            },
          }),
        ),
      }),
    ),
    minItems: 1,
  },
});

const validate = new Ajv2020({ allErrors: true }).compile<{
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
    }[];
  }[];
}>(required);

function report(given = findings) {
  const log: unknown = JSON.parse(sarifReporter(given, rulesOf(atlasVocabulary)));
  if (!validate(log)) throw new Error(JSON.stringify(validate.errors, null, 1));
  return log.runs[0];
}

describe('findings as SARIF 2.1.0', () => {
  it('have the required shape', () => {
    expect(report()?.results).toHaveLength(3);
    expect(report([])?.results).toEqual([]);
  });

  it('point at their rules', () => {
    const run = report();
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  it('have the levels that code hosts know', () => {
    expect(report()?.results.map(({ level: own }) => own)).toEqual(['error', 'warning', 'note']);
  });

  it('name files as addresses: a path may hold blanks, `#` and `%`', () => {
    const uri = report()?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    expect(uri).toBe('a/b%20c%23%25%C3%A9.md');
    expect(decodeURIComponent(uri ?? '')).toBe('a/b c#%é.md');
  });
});
