import { heightScale, type HeightScaleKind } from './heightScale';
import type { ContourRange } from './props';

/** A surface sampled on a regular grid, rows along y. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
  readonly low: number;
  readonly high: number;
}

export function sampleSurface(surface: (x: number, y: number) => number, { x, y }: ContourRange, columns: number, rows: number): Grid {
  const values = new Float64Array(columns * rows);
  let low = Infinity;
  let high = -Infinity;
  for (let r = 0; r < rows; r++) {
    const at = y[0] + ((y[1] - y[0]) * r) / (rows - 1);
    for (let c = 0; c < columns; c++) {
      const value = surface(x[0] + ((x[1] - x[0]) * c) / (columns - 1), at);
      values[r * columns + c] = value;
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { columns, rows, values, low, high };
}

const levelCount = 14;

/** The heights at which lines are drawn, between 0 and 1. */
export const levelHeights: readonly number[] = Array.from({ length: levelCount }, (_, k) => (k + 1) / (levelCount + 1));

/** The values there. On the square-root scale they are evenly spaced ellipses over a quadratic bowl. */
export function levelsOf({ low, high }: Pick<Grid, 'low' | 'high'>, kind: HeightScaleKind): number[] {
  return levelHeights.map(heightScale(kind, low, high).invert);
}
