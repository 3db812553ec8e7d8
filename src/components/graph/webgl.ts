/** How a browser draws with WebGL 2: on a graphics card, in software on the processor, or not. */
export type Webgl = 'hardware' | 'software' | 'none';

/** Names under which browsers say that no graphics card is at work. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export function webglOf(canvas: HTMLCanvasElement = document.createElement('canvas')): Webgl {
  const gl = canvas.getContext('webgl2');
  if (!gl) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return software.test(String(renderer)) ? 'software' : 'hardware';
}
