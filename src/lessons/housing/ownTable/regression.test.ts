import { expect, test } from 'vitest';
import { predict } from '../../../engine/stats/linear';
import { inUnits, regressionOf, varies } from './regression';

// y = 5 + 3a - 2b, without noise; `same` does not vary and `twice` is 2a.
const rows = [[1, 4], [2, 1], [5, 3], [7, 2], [3, 8]].map(([a = 0, b = 0]) => [a, 9, b, 5 + 3 * a - 2 * b, 2 * a]);
const table = { columns: ['a', 'same', 'b', 'y', 'twice'], rows };

test('columns that do not vary are found', () => {
  expect(table.columns.map((_, c) => varies(table, c))).toEqual([true, false, true, true, true]);
});

test('weights for z-scores are turned back into those of the file', () => {
  const regression = regressionOf(table, [0, 2], 3);
  expect(regression.columns).toEqual(['a', 'b', 'y']);
  expect(inUnits(regression, regression.exact ?? [])).toEqual([expect.closeTo(5, 9), expect.closeTo(3, 9), expect.closeTo(-2, 9)]);
  // Any weights, not only the best ones, predict the same either way.
  const weights = [0.2, -0.7, 0.4];
  const { mean, std } = regression.scales[2] ?? { mean: 0, std: 1 };
  const ofScores = predict(regression.x, weights).map((z) => mean + std * z);
  const ofUnits = predict(rows.map((row) => [1, row[0] ?? 0, row[2] ?? 0]), inUnits(regression, weights));
  ofScores.forEach((value, i) => { expect(ofUnits[i]).toBeCloseTo(value, 9); });
});

test('columns that follow from each other have no single answer', () => {
  expect(regressionOf(table, [0, 4], 3).exact).toBeNull();
  expect(regressionOf({ columns: table.columns, rows: rows.slice(0, 2) }, [0, 2], 3).exact).toBeNull();
});
