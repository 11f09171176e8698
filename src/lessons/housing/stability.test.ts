import { describe, expect, test } from 'vitest';
import { lossQuadratic, largestStableRate, quadraticAt } from '../../engine/stats/linear';
import { gradientAt } from './gradient';
import { forecast } from './stability';

const rows = [[1, -1.2, -0.9], [1, 0.3, 0.1], [1, 1.4, 1.1], [1, -0.5, -0.3]];
const loss = lossQuadratic(rows, [-1, 0.2, 1.3, -0.5]);
const largest = largestStableRate(loss);

/** Loss after `steps` steps of gradient descent from zero. */
function lossAfter(steps: number, rate: number): number {
  let weights: readonly number[] = [0, 0, 0];
  for (let i = 0; i < steps; i++) {
    const gradient = gradientAt(loss, weights);
    weights = weights.map((w, j) => w - rate * (gradient[j] ?? 0));
  }
  return quadraticAt(loss, weights);
}

describe('forecast', () => {
  test.each([
    [0.1, 'converges'],
    [0.49, 'converges'],
    [0.7, 'swings'],
    [0.98, 'swings'],
    [1.02, 'diverges'],
    [1.5, 'diverges'],
  ] as const)('%f of the largest rate %s', (part, verdict) => {
    expect(forecast(part * largest, largest).verdict).toBe(verdict);
  });

  test('is what descent does, just below and just above the limit', () => {
    const start = quadraticAt(loss, [0, 0, 0]);
    expect(lossAfter(2000, 0.99 * largest)).toBeLessThan(start);
    expect(lossAfter(2000, 1.01 * largest)).toBeGreaterThan(1e6 * start);
  });
});
