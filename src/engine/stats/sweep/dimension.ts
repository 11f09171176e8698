import type { ParamValue } from '../../declarations/schema';
import type { Dimension } from '../../declarations/sweep';
import type { RandomStream } from '../../runtime/random';

type Range = Extract<Dimension, { readonly kind: 'range' }>;

// More digits than anybody wants to read in a table, or to type again.
const digits = 4;

/** The value at `share` (0..1) of a range, within it, with four significant digits. */
function at({ low, high, scale, integer }: Range, share: number): number {
  const exact = scale === 'log' ? low * (high / low) ** share : low + (high - low) * share;
  const rounded = integer ? Math.round(exact) : Number(exact.toPrecision(digits));
  return Math.min(high, Math.max(low, rounded));
}

/** The values that a grid tries: a list's own, or both ends of a range and evenly spaced ones between; none twice. */
export function gridValues(dimension: Dimension): readonly ParamValue[] {
  if (dimension.kind === 'list') return [...new Set(dimension.values)];
  const { count } = dimension;
  return [...new Set(Array.from({ length: count }, (_, i) => at(dimension, count === 1 ? 0.5 : i / (count - 1))))];
}

/** One value, uniformly drawn: of a logarithmic range, its logarithm is uniform. */
export function drawValue(dimension: Dimension, random: RandomStream): ParamValue {
  if (dimension.kind === 'range') return at(dimension, random.uniform());
  return dimension.values[random.below(dimension.values.length)] ?? 0;
}
