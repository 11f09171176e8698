import { _FusedMatMul, add, engine, getBackend, matMul, registerGradient, sum, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { reluGrad } from '../simd/elementwise/reluGrad';
import { findKernel } from '../registry';
import { activate, activationGradient, type Activation } from './activation';

// tf.js's own operation takes a fused layer apart again where its gradient is wanted.
registerGradient({
  kernelName: _FusedMatMul,
  inputsToSave: ['a', 'b'],
  outputsToSave: [true],
  gradFunc(dy, [a, b, y], attributes) {
    if (!a || !b || !y || Array.isArray(dy)) throw new Error('A dense layer has two factors and one output.');
    const gradient = activationGradient(y, dy, attributes['activation'] as Activation);
    return {
      a: () => matMul(gradient, b, false, true),
      b: () => matMul(a, gradient, true, false),
      bias: () => sum(gradient, 0),
    };
  },
});

/** tf.js's own WASM kernel takes three dimensions, the others two as well. */
const hasFusedKernel = (): boolean => getBackend() !== 'wasm' || findKernel(reluGrad, 'wasm') !== undefined;

/**
 * A dense layer, activation(x * kernel + bias), in one kernel also while gradients are recorded.
 *
 * @param x [batch, inputs]
 * @param kernel [inputs, units]
 * @param bias [units]
 * @returns [batch, units]
 */
export function dense(x: Tensor2D, kernel: Tensor2D, bias: Tensor1D, activation: Activation): Tensor2D {
  if (!hasFusedKernel()) return activate(add(matMul(x, kernel), bias), activation) as Tensor2D;
  return engine().runKernel<Tensor>(_FusedMatMul, { a: x, b: kernel, bias }, { transposeA: false, transposeB: false, activation }) as Tensor2D;
}
