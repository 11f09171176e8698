/** A learner's own table as a regression in z-scores, and its weights back in the table's units. */
import type { NumberTable } from '../../../engine/declarations/numberTable';
import { leastSquares } from '../../../engine/stats/linear';
import { prepareHouses, type Houses } from '../houses';

export interface Regression extends Houses {
  /** Weights [w0, w1, ...] for z-scores; null where the features depend on each other, or there are more weights than rows. */
  readonly exact: readonly number[] | null;
}

/** Whether a column has two different values: one that does not vary explains nothing and cannot be scaled. */
export const varies = ({ rows }: NumberTable, column: number): boolean => rows.some((row) => row[column] !== rows[0]?.[column]);

export function regressionOf(table: NumberTable, features: readonly number[], target: number): Regression {
  const chosen = [...features, target];
  const houses = prepareHouses({ columns: chosen.map((c) => table.columns[c] ?? ''), rows: table.rows.map((row) => chosen.map((c) => row[c] ?? Number.NaN)) });
  return { ...houses, exact: leastSquares(houses.x, houses.y) };
}

/** The same prediction with features and target as they are in the file: [intercept, slopes ...]. */
export function inUnits({ scales }: Pick<Houses, 'scales'>, weights: readonly number[]): number[] {
  const target = scales.at(-1) ?? { mean: 0, std: 1 };
  const slopes = weights.slice(1).map((weight, i) => (weight * target.std) / (scales[i]?.std ?? 1));
  const intercept = slopes.reduce((rest, slope, i) => rest - slope * (scales[i]?.mean ?? 0), target.mean + target.std * (weights[0] ?? 0));
  return [intercept, ...slopes];
}
