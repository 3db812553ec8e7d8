import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { RenderContext } from './handlers.ts';

/** Reads the sizes of images once each, so that pages do not jump while these load. */
export function imageSizes(directory: string): RenderContext['sizeOf'] {
  const sizes = new Map<string, { width: number; height: number } | undefined>();
  return (path) => {
    if (!sizes.has(path)) sizes.set(path, sizeOf(join(directory, path)));
    return sizes.get(path);
  };
}

function sizeOf(file: string): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(readFileSync(file));
    return { width, height };
  } catch {
    // Not an image after all, or one without a size: it is shown without.
    return undefined;
  }
}
