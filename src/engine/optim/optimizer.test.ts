import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { optimizerIds, optimizerParams, type OptimizerId } from '../declarations/optimizers';
import type { Params } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { readTensors, type NamedVariable } from '../runtime/variables';
import { createOptimizer } from './optimizer';
import fixture from './optimizers.fixture.json';
import { referenceRule } from './testing/reference';

const defaults = (id: OptimizerId): Params => Object.fromEntries(optimizerParams(id).map((p) => [p.name, p.default]));

function variableOf(values: readonly number[] | Float32Array, name = 'layer/kernel'): NamedVariable {
  return { name, variable: tf.tidy(() => tf.variable(tf.tensor1d(Float32Array.from(values)))) };
}

describeOnBackends('optimizers', (backend) => {
  let before = 0;
  beforeAll(() => useBackend(backend));
  beforeEach(() => { before = tf.memory().numTensors; });
  afterEach(() => { expect(tf.memory().numTensors).toBe(before); });

  describe.each(optimizerIds)('%s', (id) => {
    it('follows its 64-bit reference for 50 steps, with a flat tensor count', () => {
      const n = 64;
      const random = stream(5, 'optimizer test');
      const start = Float32Array.from({ length: n }, () => random.normal());
      // Element by element from flat to steep, 1e-3 to 10.
      const scales = Array.from({ length: n }, (_, i) => 10 ** (-3 + (4 * i) / n));
      const params = defaults(id);
      const target = variableOf(start);
      const rules = scales.map(() => referenceRule(id, params));
      const expected = Array.from(start);
      const optimizer = createOptimizer(params);
      let counted: number | null = null;
      for (let step = 1; step <= 50; step++) {
        const learningRate = step <= 30 ? 0.01 : 0.003;
        const gradient = Float32Array.from(scales, (scale) => scale * random.normal());
        const tensor = tf.tensor1d(gradient);
        optimizer.apply([target], [tensor], step, learningRate);
        tensor.dispose();
        counted ??= tf.memory().numTensors;
        expect(tf.memory().numTensors).toBe(counted);
        expected.forEach((w, i) => { expected[i] = rules[i]?.(w, gradient[i] ?? 0, step, learningRate) ?? Number.NaN; });
      }
      const got = target.variable.dataSync();
      const largest = Math.max(...expected.map(Math.abs)); // the unit of float32's rounding in 50 sums
      expected.forEach((w, i) => { expect(Math.abs((got[i] ?? Number.NaN) - w) / largest).toBeLessThan(1e-6); });
      optimizer.dispose();
      target.variable.dispose();
    });

    it('previews what it then does', () => {
      const [target, optimizer] = [variableOf([1, -2, 0.5]), createOptimizer(defaults(id))];
      for (let step = 1; step <= 3; step++) {
        const tensor = tf.tensor1d([0.3 * step, -1, 0.02]);
        const { variable, slots } = optimizer.preview(target, tensor, step, 0.1);
        const unmoved = Array.from(target.variable.dataSync());
        const previewed = [variable, ...Object.values(slots)].map((value) => Array.from(value.dataSync()));
        optimizer.apply([target], [tensor], step, 0.1);
        const moved = [target.variable, ...Object.values(optimizer.slots())].map((value) => Array.from(value.dataSync()));
        expect(moved[0]).not.toEqual(unmoved);
        moved.flat().forEach((value, i) => { expect(Math.abs(value - (previewed.flat()[i] ?? Number.NaN))).toBeLessThanOrEqual(backend === 'cpu' ? 0 : 1e-6); });
        tf.dispose([tensor, variable, ...Object.values(slots)]);
      }
      optimizer.dispose();
      target.variable.dispose();
    });

    it('follows Keras for 20 steps with a change of learning rate', () => {
      const target = variableOf(fixture.start);
      const optimizer = createOptimizer(defaults(id));
      fixture.gradients.forEach((gradient, i) => {
        const step = i + 1;
        const tensor = tf.tensor1d(gradient);
        optimizer.apply([target], [tensor], step, fixture.learningRates[id] / (step >= fixture.halvedAtStep ? 2 : 1));
        tensor.dispose();
        const expected = fixture.values[id][i] ?? [];
        target.variable.dataSync().forEach((w, k) => { expect(w).toBeCloseTo(expected[k] ?? Number.NaN, 5); });
      });
      optimizer.dispose();
      target.variable.dispose();
    });

    it('continues from saved slots exactly', async () => {
      const gradients = Array.from({ length: 6 }, (_, i) => tf.tensor1d([1 / (i + 1), -i]));
      const run = (from: number, target: NamedVariable, optimizer: ReturnType<typeof createOptimizer>) => {
        for (let step = from; step <= from + 2; step++) optimizer.apply([target], [gradients[step - 1] ?? tf.zeros([2])], step, 0.1);
      };
      const [whole, half] = [variableOf([1, 2]), variableOf([1, 2])];
      const [first, second, third] = [createOptimizer(defaults(id)), createOptimizer(defaults(id)), createOptimizer(defaults(id))];
      run(1, whole, first);
      run(4, whole, first);
      run(1, half, second);
      const saved = await readTensors(second.slots());
      expect(Object.keys(saved).every((name) => name.endsWith('/layer/kernel'))).toBe(true);
      third.restore([half], saved);
      run(4, half, third);
      expect([...half.variable.dataSync()]).toEqual([...whole.variable.dataSync()]);
      for (const optimizer of [first, second, third]) optimizer.dispose();
      tf.dispose([...gradients, whole.variable, half.variable]);
    });
  });

  it('refuses slots that do not fit, and changes nothing', () => {
    const target = variableOf([1, 2]);
    const optimizer = createOptimizer(defaults('momentum'));
    expect(() => { optimizer.restore([target], { 'velocity/other': { shape: [2], values: new Float32Array(2) } }); }).toThrow(EngineError);
    expect(() => { optimizer.restore([target], { 'velocity/layer/kernel': { shape: [3], values: new Float32Array(3) } }); }).toThrow(/velocity\/layer\/kernel \[2\]/);
    optimizer.dispose();
    target.variable.dispose();
  });

  it('accepts a checkpoint from before the first step', () => {
    const optimizer = createOptimizer(defaults('adam'));
    optimizer.restore([], {});
    expect(optimizer.slots()).toEqual({});
  });

  it('refuses an unknown optimizer', () => {
    expect(() => createOptimizer({ optimizer: 'newton' })).toThrow(/sgd, momentum/);
  });
});
