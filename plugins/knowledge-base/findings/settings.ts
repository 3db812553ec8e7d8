import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { defineRules, rule, type Finding, type RuleTable, type Severity } from './finding.ts';

/** The file in a vault's folder that says how much each rule weighs there. */
export const settingsFile = '.knowledge-base.yaml';

export type Weight = Severity | 'off';

/** How much each rule weighs, where it is not what the rule itself says. */
export interface Settings {
  readonly rules: Readonly<Record<string, Weight>>;
}

const schema = z.strictObject({
  rules: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).default({}),
});

export const settingsRules = defineRules({
  settings: rule<{ what: string }>({
    severity: 'error',
    summary: "The vault's settings cannot be read",
    message: ({ what }) => what,
    mend: () =>
      'Write `rules:` with one `<rule>: error | warning | info | off` a line, or take the file away.',
  }),
});

/** Reads a vault's settings. Without the file every rule weighs what it weighs by itself. */
export async function readSettings(
  directory: string,
): Promise<{ settings: Settings; findings: Finding[] }> {
  const text = await readFile(join(directory, settingsFile), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return { settings: { rules: {} }, findings: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  const result = schema.safeParse(error ? undefined : (document.toJS() ?? {}));
  if (result.success) return { settings: result.data, findings: [] };
  const at = lines.linePos(error?.pos[0] ?? 0);
  const what =
    error?.message ??
    result.error.issues.map((issue) => `\`${issue.path.join('.')}\`: ${issue.message}`).join('; ');
  return {
    settings: { rules: {} },
    findings: [
      settingsRules.settings.at(
        { path: settingsFile, line: Math.max(at.line, 1), column: Math.max(at.col, 1) },
        { what },
      ),
    ],
  };
}

/** A finding with the weight that the vault gives its rule. */
export interface WeighedFinding extends Finding {
  readonly severity: Severity;
}

/** Weighs findings, and drops those whose rule is off. */
export function weigh(
  findings: readonly Finding[],
  rules: RuleTable,
  settings: Settings,
): WeighedFinding[] {
  return findings.flatMap((finding) => {
    const severity = settings.rules[finding.rule] ?? rules[finding.rule]?.severity ?? 'error';
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
