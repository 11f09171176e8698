import { expect, test } from 'vitest';
import { scorePairs } from './scorePairs';

const scores = [2, 1, -1];

test('both losses as sums by hand', () => {
  const { rows, categorical, binary } = scorePairs(scores, 0);
  const total = Math.exp(2) + Math.exp(1) + Math.exp(-1);
  expect(categorical).toBeCloseTo(Math.log(total) - 2, 12);
  expect(rows.map((row) => row.softmax)).toEqual([2, 1, -1].map((z) => expect.closeTo(Math.exp(z) / total, 12) as number));
  const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
  expect(binary).toBeCloseTo(-Math.log(sigmoid(2)) - Math.log(1 - sigmoid(1)) - Math.log(1 - sigmoid(-1)), 12);
});

test('the slope of either is probability minus target', () => {
  const raised = (i: number, by: number): ReturnType<typeof scorePairs> => scorePairs(scores.map((z, k) => (k === i ? z + by : z)), 0);
  scorePairs(scores, 0).rows.forEach(({ softmax, sigmoid, target }, i) => {
    const [up, down] = [raised(i, 1e-5), raised(i, -1e-5)];
    expect((up.categorical - down.categorical) / 2e-5).toBeCloseTo(softmax - target, 8);
    expect((up.binary - down.binary) / 2e-5).toBeCloseTo(sigmoid - target, 8);
  });
});

test('raising all scores alike is nothing to softmax and something to the sigmoids', () => {
  const raised = scorePairs(scores.map((z) => z + 1), 0);
  expect(raised.categorical).toBeCloseTo(scorePairs(scores, 0).categorical, 12);
  expect(raised.binary).not.toBeCloseTo(scorePairs(scores, 0).binary, 2);
});
