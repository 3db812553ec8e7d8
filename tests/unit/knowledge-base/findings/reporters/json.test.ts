import { describe, expect, it } from 'vitest';
import { jsonReporter } from '../../../../../plugins/knowledge-base/findings/reporters/json.ts';
import { findings } from './findings.ts';

describe('findings as JSON', () => {
  it('are flat and in their order', () => {
    const read = JSON.parse(jsonReporter(findings, {})) as { findings: unknown[] };
    expect(read.findings).toHaveLength(3);
    expect(read.findings[0]).toEqual({
      path: 'a/b c#%é.md',
      line: 3,
      column: 14,
      severity: 'error',
      rule: 'broken-link',
      message: 'nothing stands at "<x>\\n"',
      mend: 'Write "y".',
    });
  });

  it('are a list where there are none', () => {
    expect(JSON.parse(jsonReporter([], {}))).toEqual({ findings: [] });
  });
});
