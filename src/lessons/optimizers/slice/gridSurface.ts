import type { LossSlice } from '../../../engine/declarations/lossSlice';
import type { SurfaceGrid } from '../../../charts/surface3d/props';

/** The slice's losses as a grid; the highest are levelled, so that the low ground can be seen. */
export function surfaceGrid({ x, y, size, losses }: Pick<LossSlice, 'x' | 'y' | 'size' | 'losses'>): SurfaceGrid {
  const places = ([low, high]: readonly [number, number]): Float64Array => Float64Array.from({ length: size }, (_, i) => low + ((high - low) * i) / (size - 1));
  const highest = Math.max(...losses.filter(Number.isFinite));
  return { xs: places(x), ys: places(y), values: losses.map((loss) => (Number.isFinite(loss) ? loss : highest)) };
}

/** Bilinear between the points of the grid; NaN outside of it. */
export function valueOn({ xs, ys, values }: SurfaceGrid, x: number, y: number): number {
  const along = (places: ArrayLike<number>, at: number): number => {
    const [low = NaN, high = NaN] = [places[0], places[places.length - 1]];
    return ((at - low) / (high - low)) * (places.length - 1);
  };
  const [column, row] = [along(xs, x), along(ys, y)];
  if (!(column >= 0 && row >= 0 && column <= xs.length - 1 && row <= ys.length - 1)) return NaN;
  const [c, r] = [Math.min(Math.floor(column), xs.length - 2), Math.min(Math.floor(row), ys.length - 2)];
  const [right, up] = [column - c, row - r];
  const at = (dr: number, dc: number): number => values[(r + dr) * xs.length + c + dc] ?? NaN;
  return (1 - up) * ((1 - right) * at(0, 0) + right * at(0, 1)) + up * ((1 - right) * at(1, 0) + right * at(1, 1));
}
