import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  basePath,
  startStaticServer,
  type StaticServer,
  type StaticServerOptions,
} from '../../browser/staticServer.ts';

interface Reply {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const files: Record<string, string> = {
  'site/index.html': '<p>home</p>',
  'site/404.html': '<p>nothing here</p>',
  'site/page/index.html': '<p>page</p>',
  'site/bare/data.json': '{}',
  'site/AML.T0051/index.html': '<p>an id</p>',
  'site/with space.txt': 'space',
  'site/page.md': '# Page',
  'site/font.woff2': 'font',
  'site/objects.inv': 'inventory',
  'secret.txt': 'secret',
  'site-next-door/file.txt': 'next door',
};

let folder: string;
let server: StaticServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-server-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => rm(folder, { recursive: true }));

/** Asks with a path as it stands; `fetch` would tidy it up. */
async function ask(
  asked: string,
  {
    method = 'GET',
    headers = {},
    ...options
  }: Partial<StaticServerOptions> & { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  server = await startStaticServer({ root: path.join(folder, 'site'), ...options });
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: asked, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('startStaticServer', () => {
  const answers: [asked: string, base: string, status: number, body: string][] = [
    ['/', '/', 200, '<p>home</p>'],
    ['/page/', '/', 200, '<p>page</p>'],
    ['/page/?q=1', '/', 200, '<p>page</p>'],
    ['/page/index.html', '/', 200, '<p>page</p>'],
    ['/AML.T0051/', '/', 200, '<p>an id</p>'],
    ['/with%20space.txt', '/', 200, 'space'],
    ['/none', '/', 404, '<p>nothing here</p>'],
    ['/bare/', '/', 404, '<p>nothing here</p>'],
    ['/page.md/', '/', 404, '<p>nothing here</p>'],
    ['/%zz', '/', 400, 'This is not a path.\n'],
    ['/../secret.txt', '/', 404, '<p>nothing here</p>'],
    ['/..%2fsecret.txt', '/', 404, '<p>nothing here</p>'],
    ['/..%2fsite-next-door/file.txt', '/', 404, '<p>nothing here</p>'],
    ['/sub/path/', '/sub/path/', 200, '<p>home</p>'],
    ['/sub/path/page/', '/sub/path/', 200, '<p>page</p>'],
    ['/sub/path/none', '/sub/path/', 404, '<p>nothing here</p>'],
    ['/page/', '/sub/path/', 404, 'The site is at /sub/path/\n'],
  ];
  it.each(answers)('answers %s below %s with %i', async (asked, base, status, body) => {
    const reply = await ask(asked, { base });
    expect({ status: reply.status, body: reply.body.toString() }).toEqual({ status, body });
  });

  const redirects: [asked: string, base: string, location: string][] = [
    ['/page', '/', '/page/'],
    ['/page?q=1', '/', '/page/?q=1'],
    ['/sub', '/sub/', '/sub/'],
    ['//page', '/', '/page/'],
  ];
  it.each(redirects)('sends %s below %s to %s', async (asked, base, location) => {
    const { status, headers } = await ask(asked, { base });
    expect({ status, location: headers['location'] }).toEqual({ status: 301, location });
  });

  const types: [asked: string, type: string][] = [
    ['/', 'text/html; charset=utf-8'],
    ['/page.md', 'text/markdown; charset=utf-8'],
    ['/bare/data.json', 'application/json'],
    ['/font.woff2', 'font/woff2'],
    ['/objects.inv', 'application/octet-stream'],
    ['/none.json', 'text/html; charset=utf-8'],
  ];
  it.each(types)('says that %s is %s', async (asked, type) => {
    expect((await ask(asked)).headers['content-type']).toBe(type);
  });

  const acceptsGzip = { 'accept-encoding': 'gzip, br' };
  const encodings: [
    asked: string,
    gzip: boolean,
    headers: Record<string, string>,
    encoding: string | undefined,
  ][] = [
    ['/page/', true, acceptsGzip, 'gzip'],
    ['/page/', false, acceptsGzip, undefined],
    ['/page/', true, {}, undefined],
    ['/font.woff2', true, acceptsGzip, undefined],
  ];
  it.each(encodings)('compresses %s with gzip %s for %o: %s', async (asked, gzip, headers, as) => {
    const reply = await ask(asked, { gzip, headers });
    expect(reply.headers['content-encoding']).toBe(as);
    expect(reply.headers['content-length']).toBe(String(reply.body.byteLength));
    const body = as ? gunzipSync(reply.body) : reply.body;
    expect(body.toString()).toMatch(/^(<p>page<\/p>|font)$/);
  });

  it('spares a client what it has already', async () => {
    const { headers } = await ask('/page/');
    await server?.close();
    const tag = String(headers['etag']);
    expect(headers['last-modified']).toMatch(/ GMT$/);
    const again = await ask('/page/', { headers: { 'if-none-match': tag } });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    await server?.close();
    const other = await ask('/page/', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/page/', { method: 'HEAD' });
    expect({ status, length: headers['content-length'], body: body.toString() }).toEqual({
      status: 200,
      length: '11',
      body: '',
    });
  });

  it('answers nothing but GET and HEAD', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('says plainly that a page is missing where the site has no page for it', async () => {
    const { status, body } = await ask('/none', { root: path.join(folder, 'site-next-door') });
    expect({ status, body: body.toString() }).toEqual({ status: 404, body: 'Not found.\n' });
  });

  it('fails on a port that is taken', async () => {
    server = await startStaticServer({ root: folder });
    const port = Number(new URL(server.url).port);
    await expect(startStaticServer({ root: folder, port })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('basePath', () => {
  it.each([
    [undefined, '/'],
    ['/', '/'],
    ['sub', '/sub/'],
    ['/sub/path/', '/sub/path/'],
  ])('reads %s as %s', (written, path) => {
    expect(basePath(written)).toBe(path);
  });
});
