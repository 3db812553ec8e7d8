import { describe, expect, it } from 'vitest';
import { errorOf, ReleaseError } from '../../../../plugins/atlas/release/releaseError.ts';
import { releaseRules } from '../../../../plugins/atlas/release/rules.ts';
import { tuples } from './fixture.ts';

describe('ReleaseError', () => {
  it('says where each of its findings is', () => {
    const rule = releaseRules['release-dangling'];
    const error = new ReleaseError([
      rule.at({ path: 'a.yaml', line: 3, column: 7 }, { id: 'AML.T0001' }),
      rule.at({ path: 'a.yaml', line: 9, column: 1 }, { id: 'AML.T0002' }),
    ]);
    expect(error.message).toBe(
      'a.yaml:3:7 AML.T0001 is not in this release.\na.yaml:9:1 AML.T0002 is not in this release.',
    );
  });
});

describe('errorOf', () => {
  it('is about a source as a whole', () => {
    const error = errorOf('a.yaml', releaseRules['release-encoding'], {});
    expect(tuples(error.findings)).toEqual([['a.yaml', 1, 'release-encoding']]);
  });
});
