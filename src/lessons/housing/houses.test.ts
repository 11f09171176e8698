import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quadraticAt } from '../../engine/stats/linear';
import { lineInDollars, prepareHouses, priceOf } from './houses';

const csv = readFileSync('public/datasets/housing1.csv', 'utf8');

// Two uncorrelated features, so that every weight is a plain correlation and can be worked out by hand.
const square = prepareHouses({
  columns: ['square_feet', 'bedrooms', 'price'],
  rows: [[1000, 1, 100], [1000, 3, 140], [3000, 1, 300], [3000, 3, 340]],
});

function portland(columns: readonly number[]): ReturnType<typeof prepareHouses> {
  const [header = '', ...lines] = csv.trim().split(/\r?\n/);
  const names = header.split(',');
  const pick = <T>(cells: readonly T[], fallback: T): T[] => columns.map((column) => cells[column] ?? fallback);
  return prepareHouses({ columns: pick(names, ''), rows: lines.map((line) => pick(line.split(',').map(Number), Number.NaN)) });
}

describe('prepareHouses', () => {
  test('scales with n - 1 and puts a one before every row', () => {
    expect(square.scales[0]?.mean).toBe(2000);
    expect(square.scales[0]?.std).toBeCloseTo(Math.sqrt((4 * 1000 ** 2) / 3), 9);
    expect(square.x.map((row) => row[0])).toEqual([1, 1, 1, 1]);
    expect(square.x[0]?.[1]).toBeCloseTo(-Math.sqrt(3) / 2, 12);
  });

  test('finds the exact weights of data that lie on a plane', () => {
    expect(square.best[0]).toBeCloseTo(0, 12);
    expect(quadraticAt(square.loss, square.best)).toBeCloseTo(0, 12);
    expect(priceOf(square, square.best, [2000, 2])).toBeCloseTo(220, 9);
    expect(priceOf(square, square.best, [4000, 2])).toBeCloseTo(420, 9);
  });

  test('largest stable rate of uncorrelated columns: curvature (n-1)/n but 1 for the intercept', () => {
    expect(square.largestRate).toBeCloseTo(2, 9);
  });

  test('gives the least squares of the 47 houses', () => {
    const houses = portland([0, 1, 2]);
    expect(houses.x).toHaveLength(47);
    expect(houses.best[1]).toBeCloseTo(0.884766, 6);
    expect(houses.best[2]).toBeCloseTo(-0.053179, 6);
    expect(quadraticAt(houses.loss, houses.best)).toBeCloseTo(0.130686, 6);
    // Both eigenvalues of a 2x2 correlation matrix are 1 ± r, here times 46/47.
    const r = (houses.loss.curvature[1]?.[2] ?? 0) * (47 / 46);
    expect(houses.largestRate).toBeCloseTo(2 / ((46 / 47) * (1 + r)), 9);
  });

  test('draws the line through the means, with the slope in dollars a square foot', () => {
    const houses = portland([0, 2]);
    const line = lineInDollars(houses, houses.best);
    expect(line.intercept + line.slope * 2000.681).toBeCloseTo(340_412.66, 0);
    // The well-known answer of Ng's exercise for one feature.
    expect(line.slope).toBeCloseTo(134.525, 2);
    expect(line.intercept).toBeCloseTo(71_270.49, 0);
  });
});
