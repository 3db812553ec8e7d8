import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import { mediaTypeOf } from '../vault/attachments.ts';

/** The files that pages link to or show, without those that could run code. */
export function publishedAttachments({ outcomes }: KnowledgeBase): string[] {
  const paths = new Set<string>();
  for (const { path } of outcomes.values()) {
    if ('attachment' in path && path.attachment.unsafe === undefined)
      paths.add(path.attachment.path);
  }
  return [...paths].sort();
}

interface Middleware {
  readonly name: string;
  readonly middleware: (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
}

/**
 * Settings of the development server: published files are served from where they lie, and files
 * that the plugin makes from memory.
 */
export function serveAttachments(
  directory: string,
  baseUrl: string,
  published: () => readonly string[],
  made: () => Readonly<Record<string, string | Uint8Array>> = () => ({}),
): object {
  const serve: Middleware = {
    name: 'knowledge-base-attachments',
    middleware: (request, response, next) => {
      const path = pathOfRequest(request.url ?? '', baseUrl);
      const files = made();
      if (path !== undefined && Object.hasOwn(files, path)) {
        response.setHeader('Content-Type', 'application/json');
        response.end(files[path]);
        return;
      }
      if (path === undefined || !published().includes(path)) {
        next();
        return;
      }
      response.setHeader('Content-Type', mediaTypeOf(path) ?? 'application/octet-stream');
      createReadStream(join(directory, path)).on('error', next).pipe(response);
    },
  };
  return {
    setupMiddlewares: (middlewares: Middleware[]): Middleware[] => {
      middlewares.unshift(serve);
      // Docusaurus has such a function too, and what the two return is joined: it returns the list.
      return [];
    },
  };
}

function pathOfRequest(url: string, baseUrl: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.startsWith(baseUrl) ? path.slice(baseUrl.length) : undefined;
  } catch {
    return undefined;
  }
}
