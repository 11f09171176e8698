/** Equal-width histograms. */
export interface Histogram {
  /** Bin borders, one more than bins. */
  readonly edges: Float64Array;
  readonly counts: Uint32Array;
  /** Values that are NaN or infinite, counted in no bin. */
  readonly rejected: number;
}

/**
 * `bins` equal bins over [min, max] (by default those of the finite values); like numpy.histogram, every bin is half
 * open but the last, values outside fall away, and a single repeated value gets a range of one around it.
 */
export function histogram(values: ArrayLike<number>, bins: number, range: readonly [number, number] | null = null): Histogram {
  let [low, high] = range ?? finiteRange(values);
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const counts = new Uint32Array(bins);
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? high : low + ((high - low) * i) / bins));
  let rejected = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!Number.isFinite(value)) {
      rejected++;
      continue;
    }
    if (value < low || value > high) continue;
    let bin = Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins));
    // The division may round across a border; between the smallest numbers borders even coincide.
    while (value < (edges[bin] ?? -Infinity)) bin--;
    while (bin < bins - 1 && value >= (edges[bin + 1] ?? Infinity)) bin++;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { edges, counts, rejected };
}

/** Least and greatest finite value; [0, 0] where there is none. */
export function finiteRange(values: ArrayLike<number>): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}
