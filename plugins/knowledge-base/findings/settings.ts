import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
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
  rules: z
    .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
    .nullish()
    .transform((rules) => rules ?? {}),
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
  return text === undefined ? { settings: { rules: {} }, findings: [] } : parseSettings(text);
}

/** Settings that do not fit count as none, and every reason is a finding. */
function parseSettings(text: string): { settings: Settings; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const findingAt = (offset: number, what: string): Finding => {
    const { line, col } = lines.linePos(offset);
    const place = { path: settingsFile, line: Math.max(line, 1), column: Math.max(col, 1) };
    return settingsRules.settings.at(place, { what });
  };
  const refused = (...findings: Finding[]) => ({ settings: { rules: {} }, findings });
  const [error] = document.errors;
  if (error) return refused(findingAt(error.pos[0], error.message));
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (thrown) {
    // An alias of nothing, or of so much that it would fill the memory.
    return refused(findingAt(0, thrown instanceof Error ? thrown.message : String(thrown)));
  }
  const result = schema.safeParse(data);
  if (result.success) return { settings: result.data, findings: [] };
  return refused(
    ...result.error.issues.map(({ path, message }) => {
      const node = path.length === 0 ? undefined : document.getIn(path, true);
      const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      return findingAt(offset, path.length === 0 ? message : `\`${path.join('.')}\`: ${message}`);
    }),
  );
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
