import type { TensorInfo } from '@tensorflow/tfjs-core';
import { launch, type Shader } from './launch';
import type { WebglBackend } from './packedTexture';

/** A computation texel by texel, from tensors of one shape to others of that shape. */
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

/** Runs a program on tensors of one shape, in a single launch. */
export function runTexelProgram(backend: WebglBackend, program: TexelProgram, inputs: readonly TensorInfo[], numbers: readonly number[]): TensorInfo[] {
  return launch(backend, shaderOf(program), inputs, inputs[0]?.shape ?? [], numbers);
}

function shaderOf({ inputs, outputs, numbers, statements }: TexelProgram): Shader {
  return {
    samplers: inputs.map((name) => `${name}Texels`),
    targets: outputs.map((name) => `${name}Out`),
    numbers: numbers.length,
    code: `void main() {
      int index = drawnIndex();
      ${inputs.map((name) => `vec4 ${name} = texelFetch(${name}Texels, placeOf(${name}Texels, index), 0);`).join('\n')}
      ${numbers.map((name, i) => `float ${name} = numbers[${i}];`).join('\n')}
      ${statements}
      ${outputs.map((name) => `${name}Out = ${name};`).join('\n')}
    }`,
  };
}
