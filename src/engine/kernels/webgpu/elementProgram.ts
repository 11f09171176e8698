/** kernels/webgpu: programs of our own for TensorFlow.js's WebGPU backend, where it needs many of its own. */
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { GpuKernel } from '../gpuKernel';

export type WebgpuBackend = Pick<WebGPUBackend, 'runWebGPUProgram'>;
export type WebgpuKernel = GpuKernel<WebgpuBackend>;

const workgroup = 128;

export interface ElementProgram {
  /** Names it among all programs. */
  readonly key: string;
  /** Names of the inputs in `statements`, arrays of f32. */
  readonly inputs: readonly string[];
  /** Names of numbers that every run gives: uniforms, so that nothing is compiled anew when they change. */
  readonly numbers: readonly string[];
  /** WGSL that computes `result` for the output's element `index`. */
  readonly statements: string;
}

/** A new tensor of the shape, element by element. */
export function runElementProgram(backend: WebgpuBackend, { key, inputs, numbers, statements }: ElementProgram, tensors: readonly TensorInfo[], shape: readonly number[], values: readonly number[] = []): TensorInfo {
  const program: WebGPUProgram = {
    variableNames: [...inputs],
    outputShape: [...shape],
    shaderKey: key,
    size: true,
    workgroupSize: [workgroup, 1, 1],
    dispatchLayout: { x: shape.map((_, i) => i) },
    dispatch: [Math.ceil(util.sizeFromShape([...shape]) / workgroup), 1, 1],
    uniforms: numbers.map((name) => `${name} : f32, `).join(''),
    getUserCode: () => `
      fn main(index : i32) {
        if (index >= uniforms.size) { return; }
        ${numbers.map((name) => `let ${name} = uniforms.${name};`).join('\n')}
        ${statements}
      }`,
  };
  return backend.runWebGPUProgram(program, [...tensors], 'float32', values.map((value) => ({ type: 'float32', data: [value] })));
}
