import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sourceOf, type Limits } from '../../../../plugins/atlas/release/sources.ts';
import { errorsOf, tuples } from './fixture.ts';
import { startHost, type Host } from './host.ts';

const limits: Limits = { timeout: 5_000, maxBytes: 1_000 };

function read(address: string, given: Partial<Limits> = {}): Promise<string | undefined> {
  const source = sourceOf(address);
  if (!source) throw new Error(`no source for ${address}`);
  return source.read(address, { ...limits, ...given });
}

it.each([
  ['https://example.org/x', true],
  ['HTTP://example.org/x', true],
  ['ftp://example.org/x', false],
  ['file:///etc/hosts', false],
  ['https://', false],
  ['release.yaml', true],
  ['/srv/release.yaml', true],
  ['C:\\releases\\release.yaml', true],
])('%s has a source: %s', (address, expected) => {
  expect(sourceOf(address) !== undefined).toBe(expected);
});

describe('the web', () => {
  let host: Host;

  beforeAll(async () => {
    const hang = (): void => undefined;
    host = await startHost({
      'a.yaml': 'a: ä\n',
      'moved.yaml': (_request, response) => response.writeHead(302, { location: '/a.yaml' }).end(),
      'leaves.yaml': (_request, response) =>
        response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
      'broken.yaml': (_request, response) => response.writeHead(503).end(),
      'hangs.yaml': hang,
      'stalls.yaml': (_request, response) => void response.writeHead(200).write('a: b\n'),
      'breaks.yaml': (_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('a: b\n', () => {
          response.destroy();
        });
      },
      'large.yaml': 'a'.repeat(1_001),
      'endless.yaml': (_request, response) => {
        const more = (): void => void (response.destroyed || response.write('a'.repeat(999), more));
        response.writeHead(200);
        more();
      },
      'bomb.yaml': (_request, response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(1_000_000))),
      'latin1.yaml': (_request, response) =>
        response.writeHead(200).end(Buffer.from('a: ä\n', 'latin1')),
      'empty.yaml': '',
    });
  });
  afterAll(() => host.close());

  it.each([
    ['a.yaml', 'a: ä\n'],
    ['a.yaml?token=1', 'a: ä\n'],
    ['moved.yaml', 'a: ä\n'],
    ['empty.yaml', ''],
    ['absent.yaml', undefined],
  ])('reads %s', async (path, text) => {
    expect(await read(host.address + path)).toBe(text);
  });

  it.each([
    ['broken.yaml', 'release-status', 'status 503'],
    ['hangs.yaml', 'release-timeout', 'within 0.2 s'],
    ['stalls.yaml', 'release-timeout', 'within 0.2 s'],
    ['breaks.yaml', 'release-unreachable', 'cannot be reached'],
    ['leaves.yaml', 'release-unreachable', 'HTTP(S)'],
    ['large.yaml', 'release-too-large', 'MiB'],
    ['endless.yaml', 'release-too-large', 'MiB'],
    ['bomb.yaml', 'release-too-large', 'MiB'],
    ['latin1.yaml', 'release-encoding', 'UTF-8'],
  ])('says why it cannot read %s', async (path, rule, message) => {
    const address = host.address + path;
    const errors = await errorsOf(() =>
      read(address, rule === 'release-timeout' ? { timeout: 200 } : {}),
    );
    expect(tuples(errors)).toEqual([[address, 1, rule]]);
    expect(errors[0]?.message).toContain(message);
  });

  it.each([['http://127.0.0.1:1/x.yaml'], ['http://name:word@127.0.0.1/']])(
    'says why it cannot reach %s',
    async (address) => {
      const errors = await errorsOf(() => read(address));
      expect(tuples(errors)).toEqual([[address, 1, 'release-unreachable']]);
      expect(errors[0]?.message).not.toContain('undefined');
    },
  );

  it('does not follow from https to http', async () => {
    const response = new Response('a: b\n');
    Object.defineProperty(response, 'url', { value: 'http://example.org/a.yaml' });
    vi.stubGlobal('fetch', () => Promise.resolve(response));
    const errors = await errorsOf(() => read('https://example.org/a.yaml'));
    vi.unstubAllGlobals();
    expect(errors.map(({ rule }) => rule)).toEqual(['release-unreachable']);
  });

  it('knows its folders', () => {
    const web = sourceOf('https://example.org/');
    expect(web?.split('https://example.org/a/b.yaml?c=d')).toEqual({
      folder: 'https://example.org/a/',
      name: 'b.yaml',
    });
    expect(web?.join('https://example.org/a', 'v6/b.yaml')).toBe('https://example.org/a/v6/b.yaml');
  });
});

describe('a disk', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-sources-'));
    writeFileSync(join(folder, 'a.yaml'), '\uFEFFa: ä\n');
    writeFileSync(join(folder, 'large.yaml'), 'a'.repeat(1_001));
    writeFileSync(join(folder, 'utf16.yaml'), Buffer.from('\uFEFFa: ä\n', 'utf16le'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a.yaml', 'a: ä\n'],
    ['absent.yaml', undefined],
    ['a.yaml/b.yaml', undefined],
  ])('reads %s', async (path, text) => {
    expect(await read(join(folder, path))).toBe(text);
  });

  it.each([
    ['', 'release-source'],
    ['large.yaml', 'release-too-large'],
    ['utf16.yaml', 'release-encoding'],
  ])('says why it cannot read %j', async (path, rule) => {
    const address = join(folder, path);
    expect(tuples(await errorsOf(() => read(address)))).toEqual([[address, 1, rule]]);
  });

  it('knows its folders', () => {
    const disk = sourceOf('a/b.yaml');
    expect(disk?.split(join('a', 'b.yaml'))).toEqual({ folder: 'a', name: 'b.yaml' });
    expect(disk?.join('a', 'v6/b.yaml')).toBe(join('a', 'v6', 'b.yaml'));
  });
});
