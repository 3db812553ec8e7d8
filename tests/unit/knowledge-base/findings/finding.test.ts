import { describe, expect, it } from 'vitest';
import {
  defineRules,
  rule,
  sortFindings,
  type Finding,
} from '../../../../plugins/knowledge-base/findings/finding.ts';

const rules = defineRules({
  'open-door': rule<{ door: string }>({
    severity: 'warning',
    summary: 'A door is open',
    message: ({ door }) => `the ${door} is open`,
    mend: ({ door }) => `Close the ${door}.`,
  }),
});

describe('a rule', () => {
  it('makes findings in its own words', () => {
    const place = { path: 'a.md', line: 3, column: 7 };
    expect(rules['open-door'].at(place, { door: 'gate' })).toEqual({
      rule: 'open-door',
      place,
      message: 'the gate is open',
      mend: 'Close the gate.',
    });
    expect(rules['open-door']).toMatchObject({ slug: 'open-door', severity: 'warning' });
  });
});

describe('the order of findings', () => {
  const at = (path: string, line: number, column: number, slug = 'a'): Finding => ({
    rule: slug,
    place: { path, line, column },
    message: '',
    mend: '',
  });

  it('is that of files, lines, columns and rules', () => {
    const wanted = [
      at('a.md', 1, 1),
      at('a.md', 2, 1, 'a'),
      at('a.md', 2, 1, 'b'),
      at('a.md', 2, 3),
      at('a.md', 10, 1),
      at('b.md', 1, 1),
    ];
    expect(sortFindings(wanted.toReversed())).toEqual(wanted);
  });

  it('leaves equal ones as they came, and its argument alone', () => {
    const first = { ...at('a.md', 1, 1), message: 'first' };
    const second = { ...at('a.md', 1, 1), message: 'second' };
    const given = [first, second];
    expect(sortFindings(given)).toEqual([first, second]);
    expect(sortFindings(given)).not.toBe(given);
  });
});
