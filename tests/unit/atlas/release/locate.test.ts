import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { locateRelease } from '../../../../plugins/atlas/release/locate.ts';
import { errorsOf, tuples } from './fixture.ts';
import { startHost, type Host } from './host.ts';

const release = "format-version: 6.0.0\ncollection: {version: '2026.09'}\n";

const manifest = `
- release: '2026.09'
  release-date: '2026-09-15'
  versions:
  - format-version: 5.6.0
    path: legacy/ATLAS-5.6.0.yaml
  - format-version: 6.0.0
    path: v6/ATLAS-2026.09.yaml
- release: '2026.08'
  versions:
  - format-version: 6.0.0
    path: v6/ATLAS-2026.08.yaml
`;

/** Pointers in a row, as many as there are hops, and at the end a release. */
function row(hops: number): Record<string, string> {
  const pointers = Array.from({ length: hops }, (_, hop) => [
    `row${hops}/${hop}.yaml`,
    `${hop + 1}.yaml`,
  ]);
  return { ...Object.fromEntries(pointers), [`row${hops}/${hops}.yaml`]: release };
}

const files: Readonly<Record<string, string>> = {
  // As the official host: with a manifest, pointers with and without a line end, and releases.
  'dist/manifest.yaml': manifest,
  'dist/ATLAS-latest.yaml': 'v6/ATLAS-latest.yaml',
  'dist/v6/ATLAS-latest.yaml': 'ATLAS-2026.09.yaml\n',
  'dist/v6/ATLAS-2026.09.yaml': release,
  // Without a manifest.
  'older/ATLAS-latest.yaml': 'v6/ATLAS-latest.yaml\r\n',
  'older/v6/ATLAS-latest.yaml': '../v6/ATLAS-2026.08.yaml',
  'older/v6/ATLAS-2026.08.yaml': release,
  // With manifests that are of no use.
  'text/manifest.yaml': 'Not found',
  'none/manifest.yaml': '[]',
  'legacy/manifest.yaml': "- versions: [{path: 'legacy/ATLAS-5.6.0.yaml'}]",
  'sly/manifest.yaml': "- versions: [{path: 'v6/%2e%2e/%2e%2e/secret.yaml'}]",
  'escaping/manifest.yaml': "- versions: [{path: 'v6/../../secret.yaml'}]",
  'halved/manifest.yaml': '- versions: [{',
  'gone/manifest.yaml': "- versions: [{path: 'v6/ATLAS-2026.09.yaml'}]",
  // Pointers that lead nowhere.
  'bad/loop.yaml': 'other.yaml',
  'bad/other.yaml': './loop.yaml',
  'bad/self.yaml': 'self.yaml',
  'bad/absolute.yaml': '/etc/secret.yaml',
  'bad/escaping.yaml': '../dist/ATLAS-latest.yaml',
  'bad/deeper/escaping.yaml': '../../dist/v6/ATLAS-2026.09.yaml',
  'bad/down.yaml': 'deeper/escaping.yaml',
  'bad/gone.yaml': 'nowhere.yaml',
  ...row(6),
  ...row(7),
};

const located: [source: string, origin: string][] = [
  ['dist/v6/ATLAS-2026.09.yaml', 'dist/v6/ATLAS-2026.09.yaml'],
  ['dist/v6/ATLAS-latest.yaml', 'dist/v6/ATLAS-2026.09.yaml'],
  ['dist/ATLAS-latest.yaml', 'dist/v6/ATLAS-2026.09.yaml'],
  ['older/ATLAS-latest.yaml', 'older/v6/ATLAS-2026.08.yaml'],
  ['row6/0.yaml', 'row6/6.yaml'],
];

const lost: [source: string, at: string, rule: string, message: string][] = [
  ['bad/loop.yaml', 'bad/other.yaml', 'release-pointer', 'leads round in a circle'],
  ['bad/self.yaml', 'bad/self.yaml', 'release-pointer', 'leads round in a circle'],
  ['bad/absolute.yaml', 'bad/absolute.yaml', 'release-pointer', 'is absolute'],
  ['bad/escaping.yaml', 'bad/escaping.yaml', 'release-pointer', 'leads out of'],
  ['bad/down.yaml', 'bad/deeper/escaping.yaml', 'release-pointer', 'leads out of'],
  ['row7/0.yaml', 'row7/6.yaml', 'release-pointer', 'is number 7 in a row'],
];

const latest: [dist: string, origin: string][] = [
  ['dist/', 'dist/v6/ATLAS-2026.09.yaml'],
  ['dist', 'dist/v6/ATLAS-2026.09.yaml'],
  ['older/', 'older/v6/ATLAS-2026.08.yaml'],
];

const noLatest: [dist: string, at: string, rule: string][] = [
  ['text/', 'text/manifest.yaml', 'release-manifest'],
  ['none/', 'none/manifest.yaml', 'release-manifest'],
  ['legacy/', 'legacy/manifest.yaml', 'release-manifest'],
  ['sly/', 'sly/manifest.yaml', 'release-manifest'],
  ['escaping/', 'escaping/manifest.yaml', 'release-pointer'],
  ['halved/', 'halved/manifest.yaml', 'release-syntax'],
];

describe('on a host', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost(files);
  });
  afterAll(() => host.close());
  afterEach(() => {
    delete process.env['ATLAS_DIST'];
  });

  it.each(located)('finds %s', async (source, origin) => {
    expect(await locateRelease(host.address + source)).toEqual({
      text: release,
      origin: host.address + origin,
    });
  });

  it.each([...lost, ['bad/gone.yaml', 'bad/nowhere.yaml', 'release-status', '404']])(
    'does not find %s',
    async (source, at, rule, message) => {
      const errors = await errorsOf(() => locateRelease(host.address + source));
      expect(tuples(errors)).toEqual([[host.address + at, 1, rule]]);
      expect(errors[0]?.message).toContain(message);
    },
  );

  it.each(latest)('finds the latest release below %s', async (dist, origin) => {
    const { origin: found } = await locateRelease('latest', { dist: host.address + dist });
    expect(found).toBe(host.address + origin);
  });

  it('takes the place of the latest release from the environment', async () => {
    process.env['ATLAS_DIST'] = `${host.address}dist/`;
    expect((await locateRelease('latest')).text).toBe(release);
  });

  it.each([
    ...noLatest,
    ['gone/', 'gone/v6/ATLAS-2026.09.yaml', 'release-status'],
    ['nowhere/', 'nowhere/ATLAS-latest.yaml', 'release-status'],
  ])('finds no latest release below %s', async (dist, at, rule) => {
    const errors = await errorsOf(() => locateRelease('latest', { dist: host.address + dist }));
    expect(tuples(errors)).toEqual([[host.address + at, 1, rule]]);
  });

  it('keeps to the limits that it is given', async () => {
    const errors = await errorsOf(() =>
      locateRelease(`${host.address}dist/v6/ATLAS-2026.09.yaml`, { maxBytes: 10 }),
    );
    expect(errors.map(({ rule }) => rule)).toEqual(['release-too-large']);
  });
});

describe('on a disk', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-locate-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(located)('finds %s', async (source, origin) => {
    expect(await locateRelease(join(folder, source))).toEqual({
      text: release,
      origin: join(folder, origin),
    });
  });

  it.each([...lost, ['bad/gone.yaml', 'bad/nowhere.yaml', 'release-source', 'no such file']])(
    'does not find %s',
    async (source, at, rule, message) => {
      const errors = await errorsOf(() => locateRelease(join(folder, source)));
      expect(tuples(errors)).toEqual([[join(folder, at), 1, rule]]);
      expect(errors[0]?.message).toContain(message);
    },
  );

  it.each(latest)('finds the latest release below %s', async (dist, origin) => {
    const { origin: found } = await locateRelease('latest', { dist: join(folder, dist) });
    expect(found).toBe(join(folder, origin));
  });

  it.each(noLatest)('finds no latest release below %s', async (dist, at, rule) => {
    const errors = await errorsOf(() => locateRelease('latest', { dist: join(folder, dist) }));
    expect(tuples(errors)).toEqual([[join(folder, at), 1, rule]]);
  });
});

it.each(['ftp://example.org/release.yaml', 'file:///srv/release.yaml', 'https://'])(
  'does not read %s',
  async (address) => {
    const expected = [[address, 1, 'release-source']];
    expect(tuples(await errorsOf(() => locateRelease(address)))).toEqual(expected);
    expect(tuples(await errorsOf(() => locateRelease('latest', { dist: address })))).toEqual(
      expected,
    );
  },
);
