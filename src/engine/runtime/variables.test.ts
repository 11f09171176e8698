import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { computesInFloat32 } from './backends/float32';
import { describeOnBackends, useBackend } from './testing/backends';
import { lossGradients, readTensors, restoreVariables, type NamedVariable } from './variables';

const variableOf = (name: string, values: readonly number[]): NamedVariable => ({ name, variable: tf.tidy(() => tf.variable(tf.tensor1d([...values]))) });

describeOnBackends('variables', (backend) => {
  let before = 0;
  beforeAll(() => useBackend(backend));
  beforeEach(() => { before = tf.memory().numTensors; });
  afterEach(() => { expect(tf.memory().numTensors).toBe(before); });

  it('read back what was restored, as copies', async () => {
    const w = variableOf('w', [1, 2]);
    const saved = { w: { shape: [2], values: Float32Array.of(3, 4) }, extra: { shape: [1], values: Float32Array.of(0) } };
    restoreVariables([w], saved);
    saved.w.values[0] = 99;
    expect(await readTensors({ w: w.variable })).toEqual({ w: { shape: [2], values: Float32Array.of(3, 4) } });
    w.variable.dispose();
  });

  it('are left alone unless all of them fit', () => {
    const [v, w] = [variableOf('v', [1]), variableOf('w', [1, 2])];
    const fitting = { v: { shape: [1], values: Float32Array.of(5) } };
    expect(() => { restoreVariables([v, w], fitting); }).toThrow(/checkpoint-mismatch.*a tensor w/);
    expect(() => { restoreVariables([v, w], { ...fitting, w: { shape: [2, 1], values: Float32Array.of(5, 6) } }); }).toThrow(/w \[2\].*w \[2,1\]/);
    expect([...v.variable.dataSync()]).toEqual([1]);
    tf.dispose([v.variable, w.variable]);
  });

  it('get their gradients in their own order', () => {
    const [a, b] = [variableOf('a', [2, 3]), variableOf('b', [5, 7])];
    const { loss, gradients } = lossGradients(() => tf.sum<tf.Scalar>(tf.mul(a.variable, tf.square(b.variable))), [b, a]);
    expect(loss.dataSync()[0]).toBeCloseTo(2 * 25 + 3 * 49, 4);
    expect(gradients.map((g) => [...g.dataSync()])).toEqual([[20, 42], [25, 49]]);
    tf.dispose([loss, ...gradients, a.variable, b.variable]);
  });

  it('must matter to the loss', () => {
    const [a, b] = [variableOf('a', [2]), variableOf('b', [5])];
    expect(() => lossGradients(() => tf.sum<tf.Scalar>(a.variable), [a, b])).toThrow(/does not depend on b/);
    tf.dispose([a.variable, b.variable]);
  });

  it('are 32-bit floats', async () => { expect(await computesInFloat32()).toBe(true); });
});
