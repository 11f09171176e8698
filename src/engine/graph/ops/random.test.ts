import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import { createTensorFlow, type TensorFlow } from '../tensorflow';
import type { Tensor } from '../tensor';
import recorded from './random.fixture.json';

/** Each of two runs of one session. */
async function drawn(make: (tf: TensorFlow) => Tensor, graphSeed?: number): Promise<number[][]> {
  const tf = createTensorFlow();
  if (graphSeed !== undefined) tf.setRandomSeed(graphSeed);
  const fetch = make(tf);
  const session = tf.Session();
  const runs = [await session.run(fetch), await session.run(fetch)];
  return runs.map((run) => Array.from(run.data as Float32Array));
}

test.each<[keyof typeof recorded, (tf: TensorFlow) => Tensor, number?]>([
  ['normal', (tf) => tf.randomNormal([5], { mean: 1, stddev: 2, seed: 3 })],
  ['uniform', (tf) => tf.randomUniform([2, 3], -1, 1, { seed: 4 })],
  ['integers', (tf) => tf.randomUniform([7], 0, 10, { dtype: tf.int32, seed: 5 })],
  ['truncated', (tf) => tf.truncatedNormal([9], { seed: 6 })],
  ['shuffled', (tf) => tf.randomShuffle(tf.range(6), { seed: 7 })],
  ['ofGraphSeed', (tf) => tf.stack([tf.randomNormal([3]), tf.randomNormal([3])]), 42],
  ['ofBothSeeds', (tf) => tf.randomNormal([4], { seed: 1 }), 42],
])('%s are the numbers that TensorFlow draws with the same seeds', async (kind, make, graphSeed) => {
  const runs = await drawn(make, graphSeed);
  (recorded[kind] as number[][]).forEach((expected, run) => {
    expected.forEach((number, i) => { expect(runs[run]?.[i]).toBeCloseTo(number, 5); });
  });
});

test('without seeds sessions of one seed draw alike, and each run anew', async () => {
  const [first, second] = [await drawn((tf) => tf.randomUniform([4])), await drawn((tf) => tf.randomUniform([4]))];
  expect(first).toEqual(second);
  expect(first[0]).not.toEqual(first[1]);
});

test('Glorot\'s uniform initializer keeps within its limit', async () => {
  const tf = createTensorFlow();
  const weights = tf.getVariable('w', { shape: [40, 20] });
  const session = tf.Session();
  await session.run(tf.globalVariablesInitializer());
  const values = Array.from((await session.run(weights)).data as Float32Array);
  const limit = Math.sqrt(6 / 60);
  expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit);
  expect(values.reduce((sum, value) => sum + value ** 2, 0) / values.length).toBeCloseTo(limit ** 2 / 3, 2);
});
