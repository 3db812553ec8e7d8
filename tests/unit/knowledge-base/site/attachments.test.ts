import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  publishedAttachments,
  serveAttachments,
} from '../../../../plugins/knowledge-base/site/attachments.ts';
import { baseOf } from '../links/baseOf.ts';

describe('published files', () => {
  it('are those that pages link to or show, each once, and none that could run code', () => {
    const base = baseOf(
      { 'a.md': '![[b.png]] [c](c.pdf) [c](c.pdf) <img src="d.png"> [x](x.html)\n' },
      {
        attachments: [
          { path: 'd.png' },
          { path: 'c.pdf' },
          { path: 'b.png' },
          { path: 'unused.png' },
          { path: 'x.html', unsafe: 'it runs' },
        ],
      },
    );
    expect(publishedAttachments(base)).toEqual(['b.png', 'c.pdf', 'd.png']);
  });
});

describe('the development server', () => {
  let folder = '';
  let address = '';
  let close = (): void => undefined;

  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attachments-'));
    writeFileSync(join(folder, 'a b.png'), 'picture');
    writeFileSync(join(folder, 'secret.png'), 'secret');
    const settings = serveAttachments(
      folder,
      '/kb/',
      () => ['a b.png', 'gone.png'],
      (path) => (path === 'api/names.json' ? '{}' : undefined),
    ) as {
      setupMiddlewares: (list: { middleware: Middleware }[]) => unknown[];
    };
    const list: { middleware: Middleware }[] = [];
    expect(settings.setupMiddlewares(list)).toEqual([]);
    const server = createServer((request, response) => {
      list[0]?.middleware(request, response, () => {
        response.statusCode = 404;
        response.end('next');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    close = () => server.close();
  });
  afterEach(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves what is published, below the base URL', async () => {
    const response = await fetch(`${address}/kb/a%20b.png?v=1`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(await response.text()).toBe('picture');
  });

  it('serves what the plugin makes', async () => {
    const response = await fetch(`${address}/kb/api/names.json`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toBe('{}');
  });

  it.each([
    '/kb/__proto__',
    '/api/names.json',
    '/a%20b.png',
    '/kb/secret.png',
    '/kb/../secret.png',
    '/kb/%2e%2e/x',
    '/kb/%',
    '/kb/gone.png',
  ])('leaves anything else to others: %s', async (path) => {
    const response = await fetch(`${address}${path}`);
    expect([response.status, await response.text()]).toEqual([404, 'next']);
  });
});
