import { describe, expect, it } from 'vitest';
import { vaultRules } from '../../../../plugins/knowledge-base/findings/vaultRules.ts';

const place = { path: 'a.md', line: 1, column: 1 };

describe('the words of the rules', () => {
  it('name what may have been meant', () => {
    const broken = (nearest: string[]) =>
      vaultRules['broken-link'].at(place, { target: 'x', nearest }).mend;
    expect(broken([])).toBe('Write the page, or take the link out.');
    expect(broken(['a', 'b'])).toBe('Write "a" or "b".');
    const heading = (nearest: string[]) =>
      vaultRules['missing-heading'].at(place, { heading: 'x', page: 'A', nearest }).mend;
    expect(heading([])).toBe('Link to the page itself.');
    expect(heading(['Why'])).toBe('Write "Why".');
    expect(heading(['Why', 'How'])).toBe('Write "Why" or "How".');
  });

  it('name every candidate', () => {
    const { message } = vaultRules['ambiguous-link'].at(place, {
      target: 'x',
      candidates: ['a/x', 'b/x'],
    });
    expect(message).toBe('"x" fits "a/x", "b/x"');
  });

  it('escape what must be escaped in a table, once', () => {
    const mend = (link: string) => vaultRules['table-pipe'].at(place, { link }).mend;
    expect(mend('[[a|b]]')).toBe('Write [[a\\|b]].');
    expect(mend('[[a\\|b|c]]')).toBe('Write [[a\\|b\\|c]].');
  });
});
