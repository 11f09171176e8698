import { backend, engine, getBackend, tidy, type NamedTensorMap, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { OptimizerId } from '../../declarations/optimizers';
import { numberParam, type Params } from '../../declarations/schema';
import { nadamMomentum } from '../../optim/rules/nadamMomentum';
import { updateKernelName } from '../simd/elementwise/updates';
import { findKernel } from '../registry';
import { updatedKernelName } from '../updatedKernelName';

export interface FusedUpdate {
  readonly variable: Variable;
  readonly gradient: Tensor;
  /** The rule's slots by name, as in `optim/rules`. */
  readonly slots: Readonly<Record<string, Variable>>;
  /** Counts from 1. */
  readonly step: number;
  readonly learningRate: number;
}

interface RuleNumbers {
  readonly slots: readonly string[];
  /** The kernel's numbers, in the order that `assembly/updates.ts` and `updateFormulas.ts` state. */
  readonly numbers: (params: Params, step: number, learningRate: number) => number[];
}

const withMomentum: RuleNumbers = { slots: ['velocity'], numbers: (params, _step, rate) => [rate, numberParam(params, 'momentum')] };
const epsilonOf = (params: Params): number => numberParam(params, 'epsilon');
const averages = (params: Params, name: string): [number, number] => [numberParam(params, name), 1 - numberParam(params, name)];

function adamNumbers(params: Params, step: number, rate: number): number[] {
  const [beta1, gain1] = averages(params, 'beta1');
  const [beta2, gain2] = averages(params, 'beta2');
  const corrected = (rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
  return [corrected, epsilonOf(params), beta1, gain1, beta2, gain2];
}

const rules: Readonly<Record<OptimizerId, RuleNumbers>> = {
  sgd: { slots: [], numbers: (_params, _step, rate) => [rate] },
  momentum: withMomentum,
  nesterov: withMomentum,
  adagrad: { slots: ['accumulator'], numbers: (params, _step, rate) => [rate, epsilonOf(params)] },
  rmsprop: { slots: ['meanSquare'], numbers: (params, _step, rate) => [rate, epsilonOf(params), ...averages(params, 'rho')] },
  adadelta: {
    slots: ['accumulator', 'accumulatedUpdate'],
    numbers: (params, _step, rate) => [rate, epsilonOf(params), ...averages(params, 'rhoAdadelta')],
  },
  adam: {
    slots: ['mean', 'meanSquare'],
    numbers: adamNumbers,
  },
  adamax: {
    slots: ['mean', 'largest'],
    numbers: (params, step, rate) => {
      const [beta1, gain1] = averages(params, 'beta1');
      return [rate / (1 - beta1 ** step), epsilonOf(params), beta1, gain1, numberParam(params, 'beta2')];
    },
  },
  nadam: {
    slots: ['mean', 'meanSquare'],
    numbers: (params, step, rate) => {
      const [beta1, gain1] = averages(params, 'beta1');
      const [beta2, gain2] = averages(params, 'beta2');
      const { ofGradient, ofMean } = nadamMomentum(beta1, step);
      return [rate * ofGradient, rate * ofMean, 1 / (1 - beta2 ** step), epsilonOf(params), beta1, gain1, beta2, gain2];
    },
  },
  adamw: {
    slots: ['mean', 'meanSquare'],
    numbers: (params, step, rate) => [...adamNumbers(params, step, rate), rate * numberParam(params, 'weightDecay')],
  },
  lion: {
    slots: ['mean'],
    numbers: (params, _step, rate) => [rate, ...averages(params, 'beta1'), ...averages(params, 'beta2Lion'), rate * numberParam(params, 'weightDecay')],
  },
};

/**
 * Updates variable and slots in one pass, with the same results as the rule composed of tensor operations: where they lie
 * if the backend can, else by assigning new tensors to them. False, and nothing done, where the backend has no such
 * kernel, or would change values that another tensor shares.
 */
export function fusedUpdate(rule: OptimizerId, params: Params, { variable, gradient, slots, step, learningRate }: FusedUpdate): boolean {
  const { slots: names, numbers } = rules[rule];
  const changed = [variable, ...names.flatMap((name) => slots[name] ?? [])];
  if (changed.length !== names.length + 1) return false;
  const inputs: NamedTensorMap = { variable, gradient };
  changed.slice(1).forEach((slot, i) => { inputs[`slot${i}`] = slot; });
  const attributes = { numbers: numbers(params, step, learningRate) };
  if (findKernel(updateKernelName(rule), getBackend())) {
    if (changed.some((tensor) => backend().refCount(tensor.dataId) > 1)) return false;
    engine().runKernel(updateKernelName(rule), inputs, attributes);
    return true;
  }
  if (!findKernel(updatedKernelName(rule), getBackend())) return false;
  tidy(() => {
    const values = engine().runKernel<Tensor[]>(updatedKernelName(rule), inputs, attributes);
    changed.forEach((target, i) => {
      const value = values[i];
      if (value) target.assign(value);
    });
  });
  return true;
}
