import { describe, expect, it } from 'vitest';
import { newerThan } from '../../../../plugins/atlas/import/newer.ts';
import { read } from './imported.ts';
import { release } from './releases.ts';

/** AML.T0115.000 came with 2026.07. */
const page = read('# AML.T0115.000: Datasets\n');

describe('an object is newer than', () => {
  it.each(['2021.05', '2025.11.2', '2026.06', '2026.06.9'])('release %s', (version) => {
    expect(newerThan(release({ version }), page)).toMatchObject([{ rule: 'import-newer' }]);
  });
});

describe('an object is not newer than', () => {
  it.each(['2026.07', '2026.07.1', '2026.10', '2027.01', '5.9.0'])('release %s', (version) => {
    expect(newerThan(release({ version }), page)).toEqual([]);
  });

  it('a release, where nobody knows since when it is there', () => {
    expect(newerThan(release({ version: '2021.05' }), read('# AML.T9999: X\n'))).toEqual([]);
  });
});
