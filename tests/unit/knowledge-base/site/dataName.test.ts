import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataName } from '../../../../plugins/knowledge-base/site/dataName.ts';

describe('the file of an address’ data', () => {
  it('is readable', () => {
    expect(dataName('/')).toMatch(/^home-[0-9a-f]{8}\.json$/);
    expect(dataName('/frameworks/atlas/x%20y/')).toMatch(
      /^frameworks-atlas-x-20y-[0-9a-f]{8}\.json$/,
    );
  });

  it('is another for each address, also where they read alike', () => {
    const names = ['/a/b/', '/a-b/', '/A/b/', '/a/b', '/%E4/', '/%F6/'].map(dataName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('is short and plain for any address', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        expect(dataName(address)).toMatch(/^[a-zA-Z0-9-]{1,75}\.json$/);
      }),
    );
    expect(dataName('/x'.repeat(5000)).length).toBeLessThan(80);
  });
});
