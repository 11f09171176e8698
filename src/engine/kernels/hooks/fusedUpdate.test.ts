import { dispose, fill, memory, tensor, tidy, variable, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optimizerIds, optimizerParams, type OptimizerId } from '../../declarations/optimizers';
import type { Params } from '../../declarations/schema';
import { createOptimizer } from '../../optim/optimizer';
import type { SimdReport } from '../simd/register';
import { numbers, openSimdBackend } from '../simd/testing/wasmAndCpu';
import { fusedUpdate } from './fusedUpdate';

const count = 103;
const steps = 20;
const slotsOf: Readonly<Record<OptimizerId, Readonly<Record<string, number>>>> = {
  sgd: {}, momentum: { velocity: 0 }, nesterov: { velocity: 0 }, adagrad: { accumulator: 0.1 },
  adadelta: { accumulator: 0, accumulatedUpdate: 0 }, rmsprop: { meanSquare: 0 }, adam: { mean: 0, meanSquare: 0 },
  adamax: { mean: 0, largest: 0 }, nadam: { mean: 0, meanSquare: 0 }, adamw: { mean: 0, meanSquare: 0 }, lion: { mean: 0 },
};

/** A variable that alone holds its values. */
const variableOf = (make: () => Tensor): Variable => tidy(() => variable(make()));

describe('fusedUpdate', () => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend('simd', 2);
  });
  afterAll(() => report.restore());

  const random = numbers(41);
  const start = random.values(count);
  const gradients = Array.from({ length: steps }, () => random.values(count));
  const defaults = (rule: OptimizerId): Params => ({ ...Object.fromEntries(optimizerParams(rule).map((p) => [p.name, p.default])), optimizer: rule });

  it.each(optimizerIds)('gives the same bits as the composed rule: %s', (rule) => {
    const before = memory().numTensors;
    const composed = variableOf(() => tensor(start));
    const optimizer = createOptimizer(defaults(rule));
    const fused = variableOf(() => tensor(start));
    const slots = Object.fromEntries(Object.entries(slotsOf[rule]).map(([name, value]) => [name, variableOf(() => fill([count], value))]));
    for (let step = 1; step <= steps; step++) {
      const gradient = tensor(gradients[step - 1] ?? []);
      optimizer.apply([{ name: 'w', variable: composed }], [gradient], step, 0.05);
      expect(fusedUpdate(rule, defaults(rule), { variable: fused, gradient, slots, step, learningRate: 0.05 })).toBe(true);
      dispose(gradient);
    }
    expect(fused.dataSync()).toEqual(composed.dataSync());
    for (const [name, slot] of Object.entries(slots)) expect(slot.dataSync()).toEqual(optimizer.slots()[`${name}/w`]?.dataSync());
    optimizer.dispose();
    dispose([composed, fused, ...Object.values(slots)]);
    expect(memory().numTensors).toBe(before);
  });

  it('leaves a variable alone whose values another tensor shares', () => {
    const initial = tensor(start);
    const shared = variable(initial);
    const update = { variable: shared, gradient: initial, slots: {}, step: 1, learningRate: 0.1 };
    expect(fusedUpdate('sgd', defaults('sgd'), update)).toBe(false);
    expect(initial.dataSync()).toEqual(start);
    dispose([initial, shared]);
  });
});
