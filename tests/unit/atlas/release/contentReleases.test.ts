import { expect, it } from 'vitest';
import { contentReleaseOf } from '../../../../plugins/atlas/release/contentReleases.ts';

it.each([
  ['2.0.0', '2021.05'],
  ['5.4.0', '2026.02'],
  ['5.6.0', '2026.04'],
  ['9.9.9', '9.9.9'],
])('takes the version %s of a flat file for the content release %s', (version, release) => {
  expect(contentReleaseOf(version)).toBe(release);
});
