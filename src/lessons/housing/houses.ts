/** Lesson 5, house prices: the table as the regression sees it, and everything that can be computed from it exactly. */
import type { DatasetAnswer } from '../../engine/protocol';
import { largestStableRate, leastSquares, lossQuadratic, type Quadratic, type Rows } from '../../engine/stats/linear';
import { normalize, scaleOf, type Scale } from '../../engine/stats/normalize';

export interface Houses {
  readonly columns: readonly string[];
  /** As in the file, column by column. */
  readonly raw: readonly Float64Array[];
  /** z-scores with the sample standard deviation, column by column. */
  readonly scaled: readonly Float64Array[];
  readonly scales: readonly Scale[];
  /** Rows [1, z of every feature]. */
  readonly x: Rows;
  /** z-scored prices. */
  readonly y: readonly number[];
  readonly loss: Quadratic;
  /** Exact weights [w0, w1, ...] of the lowest loss. */
  readonly best: readonly number[];
  /** Gradient descent on all rows converges below this learning rate and diverges above it: 2 / largest eigenvalue of X'X/n. */
  readonly largestRate: number;
}

type Table = Extract<DatasetAnswer, { kind: 'table' }>;

/** @param table features first, the price last */
export function prepareHouses(table: Pick<Table, 'columns' | 'rows'>): Houses {
  const raw = table.columns.map((_, column) => Float64Array.from(table.rows, (row) => row[column] ?? Number.NaN));
  const scales = raw.map((values) => scaleOf(values));
  const scaled = raw.map((values) => normalize(values));
  const features = scaled.slice(0, -1);
  const x = table.rows.map((_, row) => [1, ...features.map((column) => column[row] ?? 0)]);
  const y = [...(scaled.at(-1) ?? [])];
  const loss = lossQuadratic(x, y);
  return { columns: table.columns, raw, scaled, scales, x, y, loss, best: leastSquares(x, y) ?? x[0]?.map(() => 0) ?? [], largestRate: largestStableRate(loss) };
}

/** Price in dollars of a house with the given features in their own units, under weights for z-scores. */
export function priceOf(houses: Houses, weights: readonly number[], features: readonly number[]): number {
  const price = houses.scales.at(-1) ?? { mean: 0, std: 1 };
  const z = features.reduce((sum, value, i) => {
    const scale = houses.scales[i] ?? { mean: 0, std: 1 };
    return sum + ((weights[i + 1] ?? 0) * (value - scale.mean)) / scale.std;
  }, weights[0] ?? 0);
  return price.mean + price.std * z;
}

/** The regression line of z-scores [w0, w1], as a line in square feet and dollars. */
export function lineInDollars(houses: Houses, weights: readonly number[]): { readonly intercept: number; readonly slope: number } {
  const intercept = priceOf(houses, weights, [0]);
  return { intercept, slope: priceOf(houses, weights, [1]) - intercept };
}
