/** The value below which the share `q` (0..1) of the values lies: the nearest rank, NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

/** The middle value, or the mean of the middle two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const high = sorted[upper] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] ?? Number.NaN) + high) / 2;
}

/** Whether a training got anywhere: all losses finite, and the median of the last third below the first. */
export function lossFell(losses: readonly number[]): boolean {
  const last = losses.slice(-Math.max(1, Math.floor(losses.length / 3)));
  return losses.length > 1 && losses.every(Number.isFinite) && median(last) < (losses[0] ?? Number.NaN);
}
