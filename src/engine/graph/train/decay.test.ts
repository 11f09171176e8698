import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '../../runtime/testing/backends';
import type { Tensor } from '../tensor';
import { createTensorFlow, type TensorFlow } from '../tensorflow';
import type { Variable } from '../variable';

beforeAll(() => useBackend('cpu'));

/** The rates at the given steps. */
async function rates(build: (tf: TensorFlow, step: Variable) => Tensor, steps: readonly number[]): Promise<number[]> {
  const tf = createTensorFlow();
  const step = tf.train.getOrCreateGlobalStep();
  const rate = build(tf, step);
  const at = tf.placeholder(tf.int32, { shape: [] });
  const move = tf.assign(step, at);
  const session = tf.Session();
  const found: number[] = [];
  for (const value of steps) {
    await session.run(move, [[at, value]]);
    found.push((await session.run(rate)).item());
  }
  session.close();
  return found;
}
const close = (found: readonly number[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => { expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 6); });
};

test('exponential decay, smooth and in stairs', async () => {
  close(await rates((tf, step) => tf.train.exponentialDecay(0.1, step, 100, 0.5), [0, 50, 100, 250]), [0, 50, 100, 250].map((step) => 0.1 * 0.5 ** (step / 100)));
  close(await rates((tf, step) => tf.train.exponentialDecay(0.1, step, 100, 0.5, { staircase: true }), [0, 99, 100, 250]), [0.1, 0.1, 0.05, 0.025]);
});

test('polynomial decay ends at its last rate, or begins anew over twice the time', async () => {
  const rate = (step: number, steps: number): number => (0.1 - 0.01) * (1 - step / steps) ** 0.5 + 0.01;
  const options = { endLearningRate: 0.01, power: 0.5 };
  close(await rates((tf, step) => tf.train.polynomialDecay(0.1, step, 100, options), [0, 30, 100, 170]), [rate(0, 100), rate(30, 100), 0.01, 0.01]);
  close(await rates((tf, step) => tf.train.polynomialDecay(0.1, step, 100, { ...options, cycle: true }), [0, 30, 100, 170]), [rate(0, 100), rate(30, 100), 0.01, rate(170, 200)]);
});

test('a rate that is constant between boundaries changes behind each', async () => {
  close(await rates((tf, step) => tf.train.piecewiseConstant(step, [100, 200], [1, 0.5, 0.1]), [0, 100, 101, 200, 201]), [1, 1, 0.5, 0.5, 0.1]);
  expect(() => createTensorFlow().train.piecewiseConstant(createTensorFlow().constant(1), [1], [1])).toThrow('The length of boundaries should be 1 less than the length of values');
});
