import { heightScale, type HeightScale, type HeightScaleKind } from '../contour/heightScale';
import type { Box, Place, Turn } from '../scatter3d/geometry';
import { towardsEye } from '../scatter3d/geometry';
import type { SurfaceGrid } from './props';

/** The box is flatter than it is wide, by this. */
export const flatness = 0.72;

/** A grid as heights from -1 to 1 in a box whose floor is -1 … 1 wide and deep. */
export interface Terrain {
  readonly columns: number;
  readonly rows: number;
  readonly heights: Float64Array;
  readonly box: Box;
  readonly scale: HeightScale;
}

/** Values that are not finite stand as high as the highest that is. */
export function terrainOf({ xs, ys, values }: SurfaceGrid, kind: HeightScaleKind): Terrain {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) [low, high] = [0, 1];
  const scale = heightScale(kind, low, high);
  const ends = (places: ArrayLike<number>): readonly [number, number] => [places[0] ?? 0, places[places.length - 1] ?? 1];
  return {
    columns: xs.length,
    rows: ys.length,
    heights: Float64Array.from({ length: values.length }, (_, i) => 2 * scale(values[i] ?? NaN) - 1),
    box: [ends(xs), ends(ys), [low, high]],
    scale,
  };
}

/** Where a point lies in the box; null beside it. */
export function placeOn({ box: [x, y], scale }: Terrain, px: number, py: number, value: number): Place | null {
  const u = ((px - x[0]) / (x[1] - x[0])) * 2 - 1;
  const v = ((py - y[0]) / (y[1] - y[0])) * 2 - 1;
  return Math.abs(u) <= 1 && Math.abs(v) <= 1 ? [u, v, 2 * scale(value) - 1] : null;
}

/** The terrain's height at a place of the floor, interpolated between the four nearest. */
export function heightAt({ columns, rows, heights }: Terrain, u: number, v: number): number {
  const [c, r] = [((u + 1) / 2) * (columns - 1), ((v + 1) / 2) * (rows - 1)];
  const [left, low] = [Math.min(columns - 2, Math.floor(c)), Math.min(rows - 2, Math.floor(r))];
  const [right, up] = [c - left, r - low];
  const at = (column: number, row: number): number => heights[row * columns + column] ?? 0;
  return (at(left, low) * (1 - right) + at(left + 1, low) * right) * (1 - up) + (at(left, low + 1) * (1 - right) + at(left + 1, low + 1) * right) * up;
}

/** Whether the terrain stands between the eye and a place on it. */
export function isHidden(terrain: Terrain, [u, v, w]: Place, turn: Turn): boolean {
  const [towardsU, towardsV, towardsW] = towardsEye(turn);
  const stride = 2 / Math.max(terrain.columns, terrain.rows) / (Math.hypot(towardsU, towardsV) || 1);
  // Of the eye's direction in the flattened box.
  const rise = towardsW / flatness;
  for (let far = 1.5 * stride; ; far += stride) {
    const at = [u + far * towardsU, v + far * towardsV, w + far * rise] as const;
    if (Math.abs(at[0]) > 1 || Math.abs(at[1]) > 1 || at[2] > 1) return false;
    if (heightAt(terrain, at[0], at[1]) > at[2] + 0.02) return true;
  }
}
