/**
 * Statistics as pure functions on arrays, shared by engine and page: no TensorFlow.js, no DOM.
 * Here: z-scores, x' = (x - mean) / std, with the sample standard deviation (n - 1), as in Ng's course and pandas' `std`.
 */

/** What a column was normalised with, in the column's own unit. */
export interface Scale {
  readonly mean: number;
  readonly std: number;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

/** Sample standard deviation, in two passes; NaN below two values. */
export function sampleStd(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

export function scaleOf(values: ArrayLike<number>): Scale {
  return { mean: mean(values), std: sampleStd(values) };
}

/** z-scores. A column of one repeated value (or of a single row) has no spread: it is only centred. */
export function normalize(values: ArrayLike<number>, scale: Scale = scaleOf(values)): Float64Array {
  const divisor = scale.std > 0 ? scale.std : 1;
  return Float64Array.from(values, (value) => (value - scale.mean) / divisor);
}
