import { expect, test } from 'vitest';
import { suggestRate } from './suggestRate';

const rates = Float64Array.from({ length: 200 }, (_, i) => 10 ** (-5 + (6 * i) / 199));
/** Falls around 0.01 as a logistic curve over the logarithm, and rises from 1 on. */
const losses = rates.map((rate) => 0.3 + 2 / (1 + rate / 0.01) + Math.max(0, rate - 1) ** 2);

test('the suggestion lies where the loss falls fastest, a little later for the smoothing', () => {
  const suggested = suggestRate(rates, losses) ?? Number.NaN;
  expect(suggested).toBeGreaterThan(0.01);
  expect(suggested).toBeLessThan(0.04);
});

test('there is none for a test that is too short, or a loss that never falls', () => {
  expect(suggestRate(rates.slice(0, 10), losses.slice(0, 10))).toBeNull();
  expect(suggestRate(rates, rates.map((rate) => 1 + rate))).toBeNull();
});
