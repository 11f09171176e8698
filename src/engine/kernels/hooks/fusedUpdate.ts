import { backend, engine, getBackend, type NamedTensorMap, type Tensor } from '@tensorflow/tfjs-core';
import type { OptimizerId } from '../../declarations/optimizers';
import { numberParam, type Params } from '../../declarations/schema';
import { updateKernelName } from '../simd/elementwise/updates';
import { findKernel } from '../registry';

export interface FusedUpdate {
  readonly variable: Tensor;
  readonly gradient: Tensor;
  /** The rule's slots by name, as in `optim/rules`. */
  readonly slots: Readonly<Record<string, Tensor>>;
  /** Counts from 1. */
  readonly step: number;
  readonly learningRate: number;
}

interface RuleNumbers {
  readonly slots: readonly string[];
  /** The kernel's numbers, in the order that `assembly/updates.ts` states. */
  readonly numbers: (params: Params, step: number, learningRate: number) => number[];
}

const withMomentum: RuleNumbers = { slots: ['velocity'], numbers: (params, _step, rate) => [rate, numberParam(params, 'momentum')] };
const averages = (params: Params, name: string): [number, number] => [numberParam(params, name), 1 - numberParam(params, name)];

const rules: Readonly<Record<OptimizerId, RuleNumbers>> = {
  sgd: { slots: [], numbers: (_params, _step, rate) => [rate] },
  momentum: withMomentum,
  nesterov: withMomentum,
  adagrad: { slots: ['accumulator'], numbers: (params, _step, rate) => [rate, numberParam(params, 'epsilon')] },
  rmsprop: { slots: ['meanSquare'], numbers: (params, _step, rate) => [rate, numberParam(params, 'epsilon'), ...averages(params, 'rho')] },
  adadelta: {
    slots: ['accumulator', 'accumulatedUpdate'],
    numbers: (params, _step, rate) => [rate, numberParam(params, 'epsilon'), ...averages(params, 'rhoAdadelta')],
  },
  adam: {
    slots: ['mean', 'meanSquare'],
    numbers: (params, step, rate) => {
      const [beta1, gain1] = averages(params, 'beta1');
      const [beta2, gain2] = averages(params, 'beta2');
      const corrected = (rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
      return [corrected, numberParam(params, 'epsilon'), beta1, gain1, beta2, gain2];
    },
  },
};

/**
 * Updates variable and slots where they lie, in one pass, with the same results as the rule composed of tensor
 * operations. False, and nothing done, where the backend has no such kernel or another tensor shares the values.
 */
export function fusedUpdate(rule: OptimizerId, params: Params, { variable, gradient, slots, step, learningRate }: FusedUpdate): boolean {
  const kernel = updateKernelName(rule);
  if (!findKernel(kernel, getBackend())) return false;
  const inputs: NamedTensorMap = { variable, gradient };
  const { slots: names, numbers } = rules[rule];
  const changed = [variable];
  names.forEach((name, i) => {
    const slot = slots[name];
    if (slot) changed.push((inputs[`slot${i}`] = slot));
  });
  if (changed.length !== names.length + 1 || changed.some((tensor) => backend().refCount(tensor.dataId) > 1)) return false;
  engine().runKernel(kernel, inputs, { numbers: numbers(params, step, learningRate) });
  return true;
}
