import { describe, expect, it } from 'vitest';
import {
  summary,
  textReporter,
} from '../../../../../plugins/knowledge-base/findings/reporters/text.ts';
import { findings } from './findings.ts';

describe('findings as text', () => {
  it('have a line for what is wrong, one for what to do, and the sum at the end', () => {
    expect(textReporter(findings, {}).split('\n')).toEqual([
      'a/b c#%é.md:3:14 error broken-link nothing stands at "<x>\\n"',
      '    Write "y".',
      'b.md:1:1 warning orphan-page no other page links to "B"',
      '    Link to it.',
      'b.md:7:1 info asymmetric-relation one side only',
      '    Nothing must be done.',
      '1 error, 1 warning, 1 note',
    ]);
  });

  it('are a sum where there are none', () => {
    expect(textReporter([], {})).toBe('0 errors, 0 warnings, 0 notes');
    expect(summary([...findings, ...findings])).toBe('2 errors, 2 warnings, 2 notes');
  });
});
