/** Tensors made small enough to be sent and drawn. */
import type { TensorSummary, ThinTensor } from '../declarations/stepAnatomy';

/**
 * Keeps at most `limits[axis]` places along every axis, at even distances from the first.
 * @param values row by row, of `shape`
 */
export function thin(shape: readonly number[], values: Float32Array, limits: readonly number[]): ThinTensor {
  const kept = shape.map((size, axis) => {
    const count = Math.min(size, limits[axis] ?? size);
    return Array.from({ length: count }, (_, i) => Math.floor((i * size) / count));
  });
  let offsets = [0];
  shape.forEach((size, axis) => {
    offsets = offsets.flatMap((offset) => (kept[axis] ?? []).map((place) => offset * size + place));
  });
  return { shape, kept, values: Float32Array.from(offsets, (offset) => values[offset] ?? Number.NaN), summary: summarize(values) };
}

/** Least, greatest, mean and Euclidean length, added up in float64. */
export function summarize(values: Float32Array): TensorSummary {
  let [min, max, sum, squares] = [Infinity, -Infinity, 0, 0];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    squares += value * value;
  }
  return { size: values.length, min, max, mean: sum / values.length, norm: Math.sqrt(squares) };
}

/** The place of element `index` of a tensor, one index an axis. */
export function placeOf(index: number, shape: readonly number[]): number[] {
  const place: number[] = [];
  let rest = index;
  for (const size of shape.toReversed()) {
    place.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return place;
}
