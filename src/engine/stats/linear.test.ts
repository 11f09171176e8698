import { describe, expect, it } from 'vitest';
import table from '../../../public/datasets/housing1.csv?raw';
import { largestStableRate, leastSquares, lossQuadratic, predict, quadraticAt, squaredErrorLoss } from './linear';
import { normalize } from './normalize';

const raw = table.trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
const columns = [0, 1, 2].map((j) => normalize(raw.map((row) => row[j] ?? NaN)));
const rows = raw.map((_, i) => [1, columns[0]?.[i] ?? NaN, columns[1]?.[i] ?? NaN]);
const prices = [...(columns[2] ?? [])];

describe('least squares', () => {
  it('finds the published weights of the two-feature house prices', () => {
    // Standardised regression coefficients of the same 47 rows by R's lm and numpy.linalg.lstsq: 0.8848, -0.0532.
    const weights = leastSquares(rows, prices);
    expect(weights?.[0]).toBeCloseTo(0, 12);
    expect(weights?.[1]).toBeCloseTo(0.8848, 4);
    expect(weights?.[2]).toBeCloseTo(-0.0532, 4);
  });

  it('finds a line exactly and fits raw prices as the normal equation in Ng’s exercise', () => {
    expect(leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 5])?.map((w) => Number(w.toFixed(12)))).toEqual([1, 2]);
    // Exercise 1 prints theta = 89597.91, 139.21, -8738.02.
    const theta = leastSquares(raw.map(([feet = NaN, rooms = NaN]) => [1, feet, rooms]), raw.map((row) => row[2] ?? NaN)) ?? [];
    expect(theta.map((w) => w.toFixed(2))).toEqual(['89597.91', '139.21', '-8738.02']);
  });

  it('refuses dependent columns and too few rows', () => {
    expect(leastSquares([[1, 2], [2, 4], [3, 6]], [1, 2, 3])).toBeNull();
    expect(leastSquares([[1, 2]], [1])).toBeNull();
    expect(leastSquares([], [])).toBeNull();
  });
});

describe('the loss as a quadratic', () => {
  const loss = lossQuadratic(rows, prices);

  it('equals the sum it stands for, anywhere', () => {
    for (const weights of [[0, 0, 0], [0.3, -2, 5], [1e3, 1, -1e3]]) {
      const exact = squaredErrorLoss(rows, prices, weights);
      expect(Math.abs(quadraticAt(loss, weights) - exact) / exact).toBeLessThan(1e-12);
    }
    expect(squaredErrorLoss(rows, prices, [0, 0, 0])).toBeCloseTo(46 / 94, 12);
    expect([...predict([[1, 2]], [3, 4])]).toEqual([11]);
  });

  it('knows the largest stable learning rate', () => {
    // Two z-scored features: eigenvalues (n-1)/n (1 +- r) and 1 for the bias, r their correlation.
    const [x = new Float64Array(), y = new Float64Array()] = columns;
    const r = x.reduce((sum, value, i) => sum + value * (y[i] ?? NaN), 0) / 46;
    expect(largestStableRate(loss)).toBeCloseTo(2 / ((46 / 47) * (1 + r)), 9);
    expect(largestStableRate({ curvature: [[0]], linear: [0], constant: 0 })).toBe(Infinity);
  });
});
