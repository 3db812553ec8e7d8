import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { kindShapes } from '../../../plugins/knowledge-base/portable/marks/kindShape';

/** The corners of the two triangles of a square. */
const corners = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** The side of a shape in the texture, in pixels. */
const side = 64;

/** What a node has beside what sigma knows of: the number of its shape. */
interface Shaped {
  readonly shape?: number;
}

/**
 * Tells sigma how a node is drawn with WebGL: as a square that holds the shape of its kind. Sigma's
 * own program for pictures has to load them, and draws a triangle around each square; where WebGL
 * runs in software that takes twice the time. So would an instanced square, since software draws
 * each instance by itself: all corners are written out.
 */
export class KindProgram extends NodeProgram {
  private readonly texture: WebGLTexture;

  constructor(...[gl, pickingBuffer, renderer]: ConstructorParameters<typeof NodeProgram>) {
    super(gl, pickingBuffer, renderer);
    this.texture = shapesTexture(gl);
  }

  override getDefinition(): ReturnType<NodeProgram['getDefinition']> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
    return {
      VERTICES: corners.length,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_shapes'],
      ATTRIBUTES: [
        { name: 'a_corner', size: 2, type: FLOAT },
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  /** Writes the corners of a node, each with all that is known of it, in the order of the attributes. */
  override processVisibleItem(id: number, start: number, data: NodeDisplayData & Shaped): void {
    const { array } = this;
    const colour = floatColor(data.color);
    let at = start;
    for (const [right, up] of corners) {
      array[at++] = right;
      array[at++] = up;
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = data.shape ?? 0;
      array[at++] = colour;
      array[at++] = id;
    }
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const { u_matrix, u_sizeRatio, u_correctionRatio, u_shapes } = uniformLocations;
    // Sigma binds a texture of its own to draw what is pointed at.
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.uniform1i(u_shapes ?? null, 0);
    gl.uniform1f(u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(u_correctionRatio ?? null, params.correctionRatio);
    gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
  }

  override kill(): void {
    this.normalProgram.gl.deleteTexture(this.texture);
    super.kill();
  }
}

/** All shapes in a row. */
function shapesTexture(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture {
  const canvas = document.createElement('canvas');
  canvas.width = kindShapes.length * side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  kindShapes.forEach((shape, at) => {
    // Outlines are in a square of 16.
    context?.setTransform(side / 16, 0, 0, side / 16, at * side, 0);
    context?.fill(new Path2D(shape));
  });
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.generateMipmap(gl.TEXTURE_2D);
  return texture;
}

/**
 * Sigma defines PICKING_MODE for the picture that it looks up in what is pointed at: there, the
 * colour of a node is its number, whose last byte can say 254 at most.
 */
const vertexShader = `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;

void main() {
  float radius = 2.0 * a_size * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(a_position + radius * a_corner, 1.0)).xy, 0.0, 1.0);
  v_place = vec2((a_shape + 0.5 + 0.5 * a_corner.x) / ${kindShapes.length.toFixed(1)}, 0.5 - 0.5 * a_corner.y);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const fragmentShader = `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
uniform sampler2D u_shapes;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  // Small shapes are taken from a sharper level than the usual one.
  gl_FragColor = v_color * texture2D(u_shapes, v_place, -1.0).a;
  #endif
}
`;
