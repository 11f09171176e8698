/** Programs that compute texel by texel, from several tensors of one shape to several others, in a single launch. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { emptyPacked, withPacked, type WebglBackend } from './packedTexture';

type Gpgpu = WebglBackend['gpgpu'];

export interface TexelProgram {
  /** Names of the inputs in `statements`. */
  readonly inputs: readonly string[];
  /** Which of them are results when the statements are done. */
  readonly outputs: readonly string[];
  /** Names of the numbers that every launch gives: uniforms, so that nothing is compiled anew when they change. */
  readonly numbers: readonly string[];
  /** GLSL. */
  readonly statements: string;
}

interface Compiled {
  readonly program: ReturnType<Gpgpu['createProgram']>;
  readonly framebuffer: WebGLFramebuffer;
  readonly samplers: readonly (WebGLUniformLocation | null)[];
  readonly numbers: WebGLUniformLocation | null;
  readonly columns: WebGLUniformLocation | null;
}

const compiled = new WeakMap<Gpgpu, Map<TexelProgram, Compiled>>();

/** Runs a program on tensors of one shape; TensorFlow.js's own launches write one tensor each. */
export function runTexelProgram(backend: WebglBackend, program: TexelProgram, inputs: readonly TensorInfo[], numbers: readonly number[]): TensorInfo[] {
  return withPacked(backend, inputs, (packed) => {
    const outputs = program.outputs.map(() => emptyPacked(backend, inputs[0]?.shape ?? []));
    draw(backend, find(backend.gpgpu, program), packed, outputs, numbers);
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

function find(gpgpu: Gpgpu, program: TexelProgram): Compiled {
  const known = compiled.get(gpgpu) ?? new Map<TexelProgram, Compiled>();
  compiled.set(gpgpu, known);
  const ready = known.get(program) ?? compile(gpgpu, program);
  known.set(program, ready);
  return ready;
}

function compile(gpgpu: Gpgpu, { inputs, outputs, numbers, statements }: TexelProgram): Compiled {
  const gl = webgl2(gpgpu);
  const shader = gl.createShader(gl.FRAGMENT_SHADER);
  const framebuffer = gl.createFramebuffer();
  if (!shader) throw new Error('The WebGL context was lost.');
  gl.shaderSource(shader, sourceOf(inputs, outputs, numbers, statements));
  gl.compileShader(shader);
  const program = gpgpu.createProgram(shader);
  gpgpu.buildVao(program);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.drawBuffers(outputs.map((_, i) => gl.COLOR_ATTACHMENT0 + i));
  return {
    program,
    framebuffer,
    samplers: inputs.map((name) => gl.getUniformLocation(program, `${name}Texels`)),
    numbers: gl.getUniformLocation(program, 'numbers'),
    columns: gl.getUniformLocation(program, 'columns'),
  };
}

/** Textures of one shape may be laid out in rows of different lengths, so texels are found by their index. */
function sourceOf(inputs: readonly string[], outputs: readonly string[], numbers: readonly string[], statements: string): string {
  return `#version 300 es
    precision highp float;
    precision highp int;
    precision highp sampler2D;
    ${inputs.map((name) => `uniform sampler2D ${name}Texels;`).join('\n')}
    ${numbers.length > 0 ? `uniform float numbers[${numbers.length}];` : ''}
    uniform int columns;
    ${outputs.map((name, i) => `layout(location = ${i}) out vec4 ${name}Out;`).join('\n')}
    vec4 texel(sampler2D texels, int index) {
      int width = textureSize(texels, 0).x;
      return texelFetch(texels, ivec2(index % width, index / width), 0);
    }
    void main() {
      int index = int(gl_FragCoord.y) * columns + int(gl_FragCoord.x);
      ${inputs.map((name) => `vec4 ${name} = texel(${name}Texels, index);`).join('\n')}
      ${numbers.map((name, i) => `float ${name} = numbers[${i}];`).join('\n')}
      ${statements}
      ${outputs.map((name) => `${name}Out = ${name};`).join('\n')}
    }`;
}

function webgl2({ gl }: Gpgpu): WebGL2RenderingContext {
  if (gl instanceof WebGL2RenderingContext) return gl;
  throw new TypeError('expected WebGL 2');
}
