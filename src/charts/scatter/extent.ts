import { finiteRange } from '../../engine/stats/histogram';
import type { ScatterLine } from './props';

/** The data's range with a twentieth of room on both sides. */
export function padded(values: ArrayLike<number>): [number, number] {
  const [low, high] = finiteRange(values);
  const room = (high - low) / 20;
  return [low - room, high + room];
}

/** The positive values' range with a tenth of its ratio as room on both sides. */
export function paddedByRatio(values: ArrayLike<number>): [number, number] {
  const positive = Array.from(values).filter((value) => value > 0);
  if (positive.length === 0) return [0.1, 1];
  const [low, high] = finiteRange(positive);
  const room = low === high ? 2 : (high / low) ** 0.1;
  return [low / room, high * room];
}

/** One range for both axes: the wider of the two, kept around each one's values. */
export function shared(a: readonly [number, number], b: readonly [number, number]): [number, number] {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** The part of a line inside the box, as its two ends; null where it misses the box (Liang and Barsky 1984). */
export function clipLine(line: ScatterLine, x: readonly [number, number], y: readonly [number, number]): readonly [readonly [number, number], readonly [number, number]] | null {
  let [from, to] = x;
  if (line.slope === 0) {
    if (line.intercept < y[0] || line.intercept > y[1]) return null;
  } else {
    const at = [(y[0] - line.intercept) / line.slope, (y[1] - line.intercept) / line.slope];
    from = Math.max(from, Math.min(...at));
    to = Math.min(to, Math.max(...at));
  }
  if (!(from <= to)) return null;
  const height = (at: number): number => line.intercept + line.slope * at;
  return [[from, height(from)], [to, height(to)]];
}
