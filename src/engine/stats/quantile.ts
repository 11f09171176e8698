/**
 * The value below which a share `q` of the values lies, interpolated between neighbours (Hyndman and Fan 1996, type 7: the
 * definition of numpy and d3). NaN where there is none.
 * @param sorted ascending, finite.
 */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = q * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  return below + (at % 1) * ((sorted[Math.ceil(at)] ?? 0) - below);
}

/**
 * Least and greatest of the finite values between their 5th and their 95th percentile; of all of them where there are two
 * or fewer. Null where there is none. (TensorBoard, line_chart_internal_utils.ts, computeDataSeriesExtent.)
 */
export function rangeWithoutOutliers(columns: readonly ArrayLike<number>[]): readonly [low: number, high: number] | null {
  const sorted = finiteValues(columns).sort();
  if (sorted.length === 0) return null;
  const [from, to] = sorted.length > 2 ? [quantile(sorted, 0.05), quantile(sorted, 0.95)] : [-Infinity, Infinity];
  return [sorted.find((value) => value >= from) ?? from, sorted.findLast((value) => value <= to) ?? to];
}

function finiteValues(columns: readonly ArrayLike<number>[]): Float64Array {
  const values = new Float64Array(columns.reduce((total, { length }) => total + length, 0));
  let count = 0;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i] ?? Number.NaN;
      if (Number.isFinite(value)) values[count++] = value;
    }
  }
  return values.subarray(0, count);
}
