import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Host {
  /** With a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What stands at a path: a text, served as raw.githubusercontent.com does, or something to do. */
export type Files = Readonly<Record<string, string | RequestListener>>;

/** A web server on this machine that has some files, by their paths without a leading slash. */
export async function startHost(files: Files): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (typeof file === 'function') return file(request, response);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': 'text/plain; charset=utf-8',
    });
    return response.end(file ?? '404: Not Found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
