import { cast, engine, getBackend, mul, registerGradient, step, unregisterGradient, type GradConfig, type Tensor } from '@tensorflow/tfjs-core';
import { reluGrad } from '../simd/elementwise/reluGrad';
import { findGradient, findKernel } from '../registry';

/** Relu's gradient in one kernel where the backend has it, else as tf.js composes it. */
const config: GradConfig = {
  kernelName: 'Relu',
  inputsToSave: ['x'],
  gradFunc(dy, [x]) {
    if (!x || Array.isArray(dy)) throw new Error('Relu has one input and one output.');
    const fused = findKernel(reluGrad, getBackend());
    return { x: () => (fused ? engine().runKernel<Tensor>(reluGrad, { x, dy }) : mul(dy, cast(step(x), 'float32'))) };
  },
};

/** Teaches the tape the fused gradient; returns what undoes it. */
export function registerReluGradient(): () => void {
  const previous = findGradient('Relu');
  if (previous) unregisterGradient('Relu');
  registerGradient(config);
  return () => {
    unregisterGradient('Relu');
    if (previous) registerGradient(previous);
  };
}
