import '#gradients';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SimdReport } from '../register';
import { numbers, openSimdBackend } from '../testing/wasmAndCpu';
import { record, valuesInPlace, varyingTensor, type FirstPerformance } from './recorder';

let report: SimdReport;
beforeAll(async () => {
  report = await openSimdBackend('simd', 2);
});
afterAll(() => report.restore());

const random = numbers(77);
const fresh = (shape: number[]): tf.Tensor => tf.tensor(random.values(shape.reduce((a, b) => a * b, 1)), shape);

function planOf(first: FirstPerformance | null) {
  expect(first?.plan).not.toBeNull();
  if (!first?.plan) throw new Error('not recorded');
  return first.plan;
}

/** What the step gives when it is performed the ordinary way. */
function performed(step: () => readonly tf.Tensor[]): Float32Array[] {
  const results = tf.tidy(() => [...step()]);
  const values = results.map((result) => Float32Array.from(result.dataSync()));
  tf.dispose(results);
  return values;
}

describe('a recorded step', () => {
  const x = {} as { picture: tf.Tensor; labels: tf.Tensor };
  let variables: tf.Variable[] = [];
  beforeEach(() => {
    Object.assign(x, { picture: fresh([5, 9, 9, 2]), labels: tf.tidy(() => tf.softmax(fresh([5, 4]) as tf.Tensor2D)) });
    variables = [[3, 3, 2, 6], [6], [6 * 9, 4]].map((shape) => tf.tidy(() => tf.variable(fresh(shape))));
  });

  /** A network with kernels of our own, of tf.js, with constants and with numbers that change. */
  let key = 1;
  const step = (): tf.Tensor[] => {
    const { value, grads } = tf.variableGrads(() => {
      const [filter, bias, weights] = variables as [tf.Variable<tf.Rank.R4>, tf.Variable, tf.Variable<tf.Rank.R2>];
      const convolved = tf.relu(tf.add(tf.conv2d(x.picture as tf.Tensor4D, filter, 1, 'valid'), bias));
      const pooled = tf.maxPool(convolved as tf.Tensor4D, 2, 2, 'valid');
      const noisy = tf.mul(tf.sigmoid(pooled), tf.cast(varyingTensor(() => Int32Array.from({ length: 6 }, (_, i) => i + key)), 'float32'));
      const logits = tf.matMul(tf.reshape<tf.Rank.R2>(noisy, [5, 54]), weights);
      return tf.neg<tf.Scalar>(tf.mean(tf.sum(tf.mul(x.labels, tf.logSoftmax(logits)), 1)));
    }, variables);
    return [value, ...variables.flatMap(({ name }) => grads[name] ?? [])];
  };

  it('gives the same bits when replayed with other values, keys and weights, and allocates nothing', () => {
    const lasting = [x.picture, x.labels, ...variables];
    // Lets the kernels' working memory grow to its size; where it still grows, the plan no longer fits.
    performed(step);
    const plan = planOf(record(step, lasting));
    const { numTensors, numBytes } = tf.memory();
    for (key = 2; key < 12; key++) {
      for (const tensor of lasting) valuesInPlace(tensor)?.set(random.values(tensor.size));
      const expected = performed(step);
      expect(plan.fits(tf.backend())).toBe(true);
      plan.replay();
      expect(plan.results.map((result) => Float32Array.from(result.dataSync()))).toEqual(expected);
    }
    expect(tf.memory()).toMatchObject({ numTensors, numBytes });
    plan.dispose();
  });

  it('no longer fits when a tensor that it reads was replaced', () => {
    const plan = planOf(record(step, variables));
    expect(plan.fits(tf.backend())).toBe(true);
    tf.tidy(() => { variables[1]?.assign(fresh([6])); });
    expect(plan.fits(tf.backend())).toBe(false);
    plan.dispose();
  });

  it('forgets everything when it is disposed of', () => {
    const [before, blocks] = [tf.memory().numTensors, tf.backend().numDataIds()];
    for (let i = 0; i < 5; i++) planOf(record(step, variables)).dispose();
    expect(tf.memory().numTensors).toBe(before);
    expect(tf.backend().numDataIds()).toBe(blocks);
  });
});

describe('a step that cannot be replayed', () => {
  it('is performed all the same', () => {
    const before = tf.backend().numDataIds();
    const first = record(() => [tf.scalar((tf.square(tf.scalar(3)).dataSync()[0] ?? 0) + 1)], []);
    expect(first?.plan).toBeNull();
    expect(first?.results[0]?.dataSync()[0]).toBe(10);
    tf.dispose([...(first?.results ?? [])]);
    expect(tf.backend().numDataIds()).toBe(before);
  });

  it('leaves what it made for others intact', () => {
    const kept: tf.Tensor[] = [];
    const first = record(() => {
      const made = tf.square(tf.tensor1d([1, 2, 3]));
      kept.push(tf.keep(made));
      return [tf.neg(made)];
    }, []);
    expect(first?.plan).toBeNull();
    // Another step takes the arena over.
    planOf(record(() => [tf.mul(tf.ones([4000]), 7)], [])).dispose();
    expect(Array.from(kept[0]?.dataSync() ?? [])).toEqual([1, 4, 9]);
    expect(Array.from(first?.results[0]?.dataSync() ?? [])).toEqual([-1, -4, -9]);
    tf.dispose([...kept, ...(first?.results ?? [])]);
  });

  it('passes its error on and leaves the backend as it was', () => {
    const before = tf.backend().numDataIds();
    expect(() => record(() => {
      tf.square(tf.scalar(2));
      throw new RangeError('no');
    }, [])).toThrow(RangeError);
    expect(tf.backend().numDataIds()).toBe(before);
    expect(performed(() => [tf.square(tf.scalar(5))])).toEqual([Float32Array.of(25)]);
    expect(planOf(record(() => [tf.square(tf.scalar(2))], [])).results[0]?.dataSync()[0]).toBe(4);
  });
});
