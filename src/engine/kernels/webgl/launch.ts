/** One launch of a shader of our own, which writes several textures; TensorFlow.js's own launches write one each. */
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { emptyPacked, withPacked, type WebglBackend } from './packedTexture';

type Gpgpu = WebglBackend['gpgpu'];

/** Outputs that every WebGL 2 can write at once. */
export const mostTargets = 4;

export interface Shader {
  /** Names of the samplers, in the order of the tensors. */
  readonly samplers: readonly string[];
  /** Names of the outputs, at most `mostTargets`. */
  readonly targets: readonly string[];
  /** How many floats the uniform `numbers` holds. */
  readonly numbers: number;
  /** GLSL after the declarations of samplers, `numbers` and targets; `columns` is the width of the targets in texels. */
  readonly code: string;
}

interface Compiled {
  readonly program: ReturnType<Gpgpu['createProgram']>;
  readonly framebuffer: WebGLFramebuffer;
  readonly samplers: readonly (WebGLUniformLocation | null)[];
  readonly numbers: WebGLUniformLocation | null;
  readonly columns: WebGLUniformLocation | null;
}

const compiled = new WeakMap<Gpgpu, Map<string, Compiled>>();

/** Draws new tensors of one shape, one for each of the shader's targets. */
export function launch(backend: WebglBackend, shader: Shader, tensors: readonly TensorInfo[], shape: readonly number[], numbers: readonly number[] = []): TensorInfo[] {
  if (util.sizeFromShape([...shape]) === 0) return shader.targets.map(() => backend.makeTensorInfo([...shape], 'float32', new Float32Array()));
  return withPacked(backend, tensors, (packed) => {
    const outputs = shader.targets.map(() => emptyPacked(backend, shape));
    draw(backend, find(backend.gpgpu, shader), packed, outputs, numbers);
    return outputs;
  });
}

function draw(backend: WebglBackend, ready: Compiled, inputs: readonly TensorInfo[], outputs: readonly TensorInfo[], numbers: readonly number[]): void {
  const { gpgpu } = backend;
  const gl = webgl2(gpgpu);
  const textures = inputs.map((tensor) => backend.getTexture(tensor.dataId));
  // TensorFlow.js binds its own framebuffer, viewport and program before each of its launches.
  gl.bindFramebuffer(gl.FRAMEBUFFER, ready.framebuffer);
  outputs.forEach((tensor, i) => {
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + i, gl.TEXTURE_2D, backend.getTexture(tensor.dataId), 0);
  });
  const [rows = 0, columns = 0] = ((outputs[0] && backend.texData.get(outputs[0].dataId).texShape) ?? []).map((side) => Math.ceil(side / 2));
  gl.viewport(0, 0, columns, rows);
  gl.scissor(0, 0, columns, rows);
  gpgpu.setProgram(ready.program);
  gpgpu.bindVertexArray(ready.program.vao);
  gl.uniform1i(ready.columns, columns);
  if (ready.numbers) gl.uniform1fv(ready.numbers, numbers);
  textures.forEach((texture, i) => {
    const sampler = ready.samplers[i];
    if (sampler) gpgpu.setInputMatrixTexture(texture, sampler, i);
  });
  gpgpu.executeProgram();
}

function find(gpgpu: Gpgpu, shader: Shader): Compiled {
  const known = compiled.get(gpgpu) ?? new Map<string, Compiled>();
  compiled.set(gpgpu, known);
  const source = sourceOf(shader);
  const ready = known.get(source) ?? compile(gpgpu, shader, source);
  known.set(source, ready);
  return ready;
}

function compile(gpgpu: Gpgpu, { samplers, targets }: Shader, source: string): Compiled {
  const gl = webgl2(gpgpu);
  const fragment = gl.createShader(gl.FRAGMENT_SHADER);
  if (!fragment) throw new Error('The WebGL context was lost.');
  gl.shaderSource(fragment, source);
  gl.compileShader(fragment);
  if (!gl.getShaderParameter(fragment, gl.COMPILE_STATUS)) throw new Error(`A shader does not compile: ${gl.getShaderInfoLog(fragment) ?? ''}`);
  const program = gpgpu.createProgram(fragment);
  gpgpu.buildVao(program);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.drawBuffers(targets.map((_, i) => gl.COLOR_ATTACHMENT0 + i));
  return {
    program,
    framebuffer,
    samplers: samplers.map((name) => gl.getUniformLocation(program, name)),
    numbers: gl.getUniformLocation(program, 'numbers'),
    columns: gl.getUniformLocation(program, 'columns'),
  };
}

function sourceOf({ samplers, targets, numbers, code }: Shader): string {
  return `#version 300 es
    precision highp float;
    precision highp int;
    precision highp sampler2D;
    ${samplers.map((name) => `uniform sampler2D ${name};`).join('\n')}
    ${numbers > 0 ? `uniform float numbers[${numbers}];` : ''}
    uniform int columns;
    ${targets.map((name, i) => `layout(location = ${i}) out vec4 ${name};`).join('\n')}
    /** Place of texel \`index\`: textures of one shape may be laid out in rows of different lengths. */
    ivec2 placeOf(sampler2D texels, int index) {
      int width = textureSize(texels, 0).x;
      return ivec2(index % width, index / width);
    }
    /** Index of the texel that is being drawn. */
    int drawnIndex() { return int(gl_FragCoord.y) * columns + int(gl_FragCoord.x); }
    ${code}`;
}

function webgl2({ gl }: Gpgpu): WebGL2RenderingContext {
  if (gl instanceof WebGL2RenderingContext) return gl;
  throw new TypeError('expected WebGL 2');
}
