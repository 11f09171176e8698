/** A square grid of values that are computed from coarse to fine; what is not computed yet is interpolated. */

const coarsest = 5;

export interface GridPoint {
  /** From 0 at the low end to 1 at the high one. */
  readonly x: number;
  readonly y: number;
  readonly index: number;
}

export interface RefinedGrid {
  readonly levels: readonly number[];
  /** Points of a level that no coarser one has, row by row. */
  pointsOf(size: number): readonly GridPoint[];
  set(index: number, value: number): void;
  /** The level's size^2 values, row by row from the lowest y: bilinear between those of the coarser level where they are missing. */
  seenAt(size: number): Float64Array;
}

/** @param finest points along each side at last, a power of two and one more, from 5 */
export function refinedGrid(finest: number): RefinedGrid {
  const values = new Float64Array(finest * finest).fill(Number.NaN);
  const levels: number[] = [];
  for (let size = coarsest; size <= finest; size = 2 * size - 1) levels.push(size);
  const strideOf = (size: number): number => (finest - 1) / (size - 1);
  const at = (row: number, column: number): number => values[row * finest + column] ?? Number.NaN;
  return {
    levels,
    pointsOf(size) {
      const stride = strideOf(size);
      const points: GridPoint[] = [];
      for (let row = 0; row < finest; row += stride) {
        for (let column = 0; column < finest; column += stride) {
          const known = size > coarsest && row % (2 * stride) === 0 && column % (2 * stride) === 0;
          if (!known) points.push({ x: column / (finest - 1), y: row / (finest - 1), index: row * finest + column });
        }
      }
      return points;
    },
    set(index, value) {
      values[index] = value;
    },
    seenAt(size) {
      const stride = strideOf(size);
      return Float64Array.from({ length: size * size }, (_, i) => {
        const [row, column] = [Math.floor(i / size) * stride, (i % size) * stride];
        const own = at(row, column);
        if (!Number.isNaN(own)) return own;
        const [down, left] = [row % (2 * stride), column % (2 * stride)];
        const corners = [at(row - down, column - left), at(row - down, column + left), at(row + down, column - left), at(row + down, column + left)];
        return corners.reduce((sum, value) => sum + value, 0) / corners.length;
      });
    },
  };
}
