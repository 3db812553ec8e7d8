import { describe, expect, it } from 'vitest';
import { isError, releaseRules } from '../../../../plugins/atlas/release/rules.ts';

describe('releaseRules', () => {
  it('survives the warts and nothing else', () => {
    for (const { slug, severity } of Object.values(releaseRules)) {
      expect(severity, slug).toBe(slug.startsWith('release-wart-') ? 'warning' : 'error');
      expect(isError({ rule: slug }), slug).toBe(severity === 'error');
    }
  });

  it('shows characters that cannot be seen', () => {
    const { message } = releaseRules['release-name'].at(
      { path: 'a.yaml', line: 1, column: 1 },
      { name: 'a\nb\u202Ec', problem: 'is odd' },
    );
    expect(message).toBe('The name "a\\nb\\u202ec" is odd.');
  });
});
