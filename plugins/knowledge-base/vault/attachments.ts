import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file beside the pages. */
export interface Attachment {
  readonly path: string;
  /** Why it is not published; absent where it is safe. */
  readonly unsafe?: string;
}

/** Media types of the images that are published, by ending. */
const images: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/** Media types of the other files that are published, by ending. */
const documents: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

export function isImage(path: string): boolean {
  return extname(path).toLowerCase() in images;
}

/** The media type of a file that may be published; undefined for any other. */
export function mediaTypeOf(path: string): string | undefined {
  const extension = extname(path).toLowerCase();
  return images[extension] ?? documents[extension];
}

/**
 * What an SVG needs to act by itself when it is opened, and what could hide that: a NUL or an ESC
 * tells of an encoding in which other bytes spell "script".
 */
const activeSvg = new RegExp(
  [
    /<\s*(?:[\w-]+:)?(?:script|foreignObject|i?frame|object|embed|meta|handler|animate|set)\b/,
    /\s(?:on\w+|(?:form)?action)\s*=/,
    /<!(?:ENTITY|DOCTYPE[^>]*\[)|<\?xml-stylesheet/,
    /href\s*=\s*["']?\s*(?!["']?#)\S/,
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    /[\0\x1B]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** Looks at the files beside the pages: what a browser would run is never published. */
export async function readAttachments(
  directory: string,
  paths: readonly string[],
): Promise<Attachment[]> {
  return Promise.all(
    paths.map(async (file) => {
      const path = file.normalize('NFC');
      const extension = extname(file).toLowerCase();
      if (extension === '.svg') {
        const text = await readFile(join(directory, file), 'utf8');
        return activeSvg.test(text) ? { path, unsafe: 'the SVG holds active content' } : { path };
      }
      if (mediaTypeOf(file) !== undefined) return { path };
      return { path, unsafe: `files that end in "${extension}" are not published` };
    }),
  );
}
