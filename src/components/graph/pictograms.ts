import { createNodeImageProgram } from '@sigma/node-image';
import type { NodeProgramType } from 'sigma/rendering';
import { kindShape } from '../../../plugins/knowledge-base/portable/marks/kindShape';

/** The part of the program's texture manager that is used; its types leave it out. */
interface Textures {
  registerImage(source: string): void;
  getAtlas(): Readonly<Record<string, unknown>>;
  once(event: 'newTexture', listener: () => void): void;
}

/** The shape of a kind as a picture that WebGL colours. */
export function pictogram(kind: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="64" height="64"><path d="${kindShape(kind)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** A program for nodes that have a shape; ready once all shapes are, so that one frame is enough. */
export async function pictogramProgram(kinds: readonly string[]): Promise<NodeProgramType> {
  const program = createNodeImageProgram({
    drawingMode: 'color',
    keepWithinCircle: false,
    size: { mode: 'force', value: 64 },
    debounceTimeout: 0,
  });
  const { textureManager } = program as unknown as { textureManager: Textures };
  const sources = kinds.map(pictogram);
  for (const source of sources) textureManager.registerImage(source);
  while (sources.some((source) => !(source in textureManager.getAtlas()))) {
    await new Promise<void>((resolve) => textureManager.once('newTexture', resolve));
  }
  return program;
}
