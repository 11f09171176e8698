import { expect, test } from 'vitest';
import { lossQuadratic, squaredErrorLoss } from '../../engine/stats/linear';
import { gradientAt } from './gradient';

test('agrees with central differences of the loss', () => {
  const rows = [[1, -0.4, 1.3], [1, 0.9, 0.2], [1, -1.1, -0.8], [1, 0.6, -0.7]];
  const targets = [0.3, 1.2, -1.7, 0.4];
  const at = [0.2, -0.5, 0.7];
  const gradient = gradientAt(lossQuadratic(rows, targets), at);
  const h = 1e-5;
  at.forEach((_, i) => {
    const moved = (by: number): number => squaredErrorLoss(rows, targets, at.map((w, j) => (i === j ? w + by : w)));
    expect(gradient[i]).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 8);
  });
});
