import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

export interface StaticServerOptions {
  /** The folder whose files are served, as they are. */
  root: string;
  /**
   * The path below which they are served.
   * @default '/'
   */
  base?: string;
  /**
   * Whether text is compressed for a client that accepts it.
   * @default false
   */
  gzip?: boolean;
  /**
   * The port to listen on; 0 is any free one.
   * @default 0
   */
  port?: number;
}

export interface StaticServer {
  /** The address of the folder, with the base path and a slash at its end. */
  url: string;
  close(): Promise<void>;
}

type Answer =
  | { status: 200 | 404; file: string }
  | { status: 301; location: string }
  | { status: 400 | 404 | 405; text: string };

const text = { type: 'text/plain', compressible: true };

/** What a file is by its ending. Text is UTF-8 throughout. */
const contentTypes: Readonly<Record<string, { type: string; compressible: boolean }>> = {
  '.css': { type: 'text/css', compressible: true },
  '.csv': { type: 'text/csv', compressible: true },
  '.html': { type: 'text/html', compressible: true },
  '.js': { type: 'text/javascript', compressible: true },
  '.json': { type: 'application/json', compressible: true },
  '.map': { type: 'application/json', compressible: true },
  '.md': { type: 'text/markdown', compressible: true },
  '.mjs': { type: 'text/javascript', compressible: true },
  '.svg': { type: 'image/svg+xml', compressible: true },
  '.txt': text,
  '.webmanifest': { type: 'application/manifest+json', compressible: true },
  '.xml': { type: 'application/xml', compressible: true },
  '.avif': { type: 'image/avif', compressible: false },
  '.gif': { type: 'image/gif', compressible: false },
  '.ico': { type: 'image/x-icon', compressible: false },
  '.jpeg': { type: 'image/jpeg', compressible: false },
  '.jpg': { type: 'image/jpeg', compressible: false },
  '.pdf': { type: 'application/pdf', compressible: false },
  '.png': { type: 'image/png', compressible: false },
  '.wasm': { type: 'application/wasm', compressible: true },
  '.webp': { type: 'image/webp', compressible: false },
  '.woff': { type: 'font/woff', compressible: false },
  '.woff2': { type: 'font/woff2', compressible: false },
  '.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    compressible: false,
  },
};

const unknownType = { type: 'application/octet-stream', compressible: false };

/** A base path as people write it, with the one slash at either end that an address needs. */
export function basePath(written = '/'): string {
  return `/${written}/`.replace(/\/+/g, '/');
}

/**
 * Serves a folder from disk as a bare file server does: a folder answers with its `index.html`,
 * what is not there with `404.html`, and nothing is rewritten. A site that works here needs no
 * more of its host.
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const root = path.resolve(options.root);
  const base = basePath(options.base);
  const server = createServer((request, response) => {
    respond(request, response, root, base, options.gzip ?? false).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser keeps its connections open, and close() alone would wait for them.
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  base: string,
  mayCompress: boolean,
): Promise<void> {
  const answer =
    request.method === 'GET' || request.method === 'HEAD'
      ? await answerTo(request.url ?? '/', root, base)
      : { status: 405 as const, text: 'Only GET and HEAD are answered.\n' };
  response.statusCode = answer.status;
  if ('location' in answer) {
    response.setHeader('Location', answer.location);
    response.end();
    return;
  }

  const { type, compressible } =
    'text' in answer
      ? text
      : (contentTypes[path.extname(answer.file).toLowerCase()] ?? unknownType);
  if ('file' in answer && answer.status === 200) {
    // What every file server sends, and what spares a browser a second copy of a file.
    const { mtime, size } = await stat(answer.file);
    const tag = `"${mtime.getTime().toString(16)}-${size.toString(16)}"`;
    response.setHeader('Last-Modified', mtime.toUTCString());
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) {
      response.statusCode = 304;
      response.end();
      return;
    }
  }
  let body: Buffer = 'text' in answer ? Buffer.from(answer.text) : await readFile(answer.file);
  if (mayCompress && compressible) {
    response.setHeader('Vary', 'Accept-Encoding');
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      response.setHeader('Content-Encoding', 'gzip');
      body = await compress(body);
    }
  }
  const isText = type.startsWith('text/');
  response.setHeader('Content-Type', isText ? `${type}; charset=utf-8` : type);
  response.setHeader('Content-Length', body.byteLength);
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerTo(url: string, root: string, base: string): Promise<Answer> {
  const [rawPath = '/', ...query] = url.split(/(?=\?)/);
  const asked = decode(rawPath);
  if (asked === undefined || asked.includes('\0')) {
    return { status: 400, text: 'This is not a path.\n' };
  }
  const redirectToFolder: Answer = {
    status: 301,
    // One slash at the front only: two would name another host.
    location: `${rawPath.replace(/^\/+/, '/')}/${query.join('')}`,
  };
  if (`${asked}/` === base) return redirectToFolder;
  if (!asked.startsWith(base)) return { status: 404, text: `The site is at ${base}\n` };

  const file = path.join(root, asked.slice(base.length));
  const isInside = file === root || `${file}${path.sep}`.startsWith(`${root}${path.sep}`);
  const kind = isInside ? await kindOf(file) : undefined;
  if (kind === 'folder' && !asked.endsWith('/')) return redirectToFolder;
  // A file's name with a slash behind it is no address of the file.
  if (kind === 'file' && !asked.endsWith('/')) return { status: 200, file };
  const index = path.join(file, 'index.html');
  if (kind === 'folder' && (await kindOf(index)) === 'file') return { status: 200, file: index };

  const notFound = path.join(root, '404.html');
  return (await kindOf(notFound)) === 'file'
    ? { status: 404, file: notFound }
    : { status: 404, text: 'Not found.\n' };
}

function decode(rawPath: string): string | undefined {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(file);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
