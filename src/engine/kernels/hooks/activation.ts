import { cast, engine, getBackend, mul, relu, step, type Tensor } from '@tensorflow/tfjs-core';
import { reluGrad } from '../simd/elementwise/reluGrad';
import { findKernel } from '../registry';

/** What a fused layer applies to its sums. */
export type Activation = 'linear' | 'relu';

/** The activation by itself, for backends without the fused layer. */
export const activate = (x: Tensor, activation: Activation): Tensor => (activation === 'relu' ? relu(x) : x);

/** dy times the slope of relu where it gave `y`: in one kernel where the backend has it. */
export function reluGradient(y: Tensor, dy: Tensor): Tensor {
  if (findKernel(reluGrad, getBackend())) return engine().runKernel<Tensor>(reluGrad, { x: y, dy });
  return mul(dy, cast(step(y), 'float32'));
}

/** Gradient of the sums that an activation was applied to, from its output `y` and that output's gradient. */
export const activationGradient = (y: Tensor, dy: Tensor, activation: Activation): Tensor => (activation === 'relu' ? reluGradient(y, dy) : dy);
