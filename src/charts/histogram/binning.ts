import { histogram, type Histogram } from '../../engine/stats/histogram';
import { quantile } from '../../engine/stats/quantile';

/**
 * Number of bins by Freedman and Diaconis (1981): width 2 IQR n^(-1/3); Sturges' rule where the quartiles coincide.
 * Between 5 and 60, so that few values still show a shape and many still show bars.
 */
export function binCount(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
  const n = sorted.length;
  if (n < 2) return 5;
  const width = (2 * (quantile(sorted, 0.75) - quantile(sorted, 0.25))) / Math.cbrt(n);
  const range = quantile(sorted, 1) - quantile(sorted, 0);
  const count = width > 0 ? range / width : Math.log2(n) + 1;
  return Math.min(60, Math.max(5, Math.ceil(count - 1e-9)));
}

/** The histogram of the finite values in `bins` bins, or as many as the values ask for. */
export function binned(values: ArrayLike<number>, bins: number | undefined): Histogram {
  return histogram(values, bins ?? binCount(values));
}
