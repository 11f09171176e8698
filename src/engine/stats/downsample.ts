/** Choosing which points of a long curve to draw. Every function returns ascending indices into the curve. */

/**
 * Largest-Triangle-Three-Buckets (Steinarsson, "Downsampling Time Series for Visual Representation", 2013), which keeps
 * the shape; first, last, lowest and highest point are always among the `limit` (at least 4) indices.
 * @param xs ascending; ys of equal length, NaN allowed.
 */
export function downsample(xs: ArrayLike<number>, ys: ArrayLike<number>, limit: number): Uint32Array {
  const n = ys.length;
  if (n <= Math.max(4, limit)) return Uint32Array.from({ length: n }, (_, i) => i);
  const [low, high] = extremes(ys, 0, n);
  const rest = Math.max(2, limit - 2);
  const chosen = new Uint32Array(rest + 2);
  const width = (n - 2) / Math.max(1, rest - 2);
  let count = 1;
  let previous = 0;
  for (let bucket = 0; bucket < rest - 2; bucket++) {
    const from = Math.floor(bucket * width) + 1;
    const to = Math.floor((bucket + 1) * width) + 1;
    previous = largestTriangle(xs, ys, previous, from, to, Math.min(n, Math.floor((bucket + 2) * width) + 1));
    chosen[count++] = previous;
  }
  chosen[count++] = n - 1;
  return withIndices(chosen.subarray(0, count), low, high);
}

/** Of points from..to-1, the one that spans the largest triangle with `previous` and the mean of to..next-1. */
function largestTriangle(xs: ArrayLike<number>, ys: ArrayLike<number>, previous: number, from: number, to: number, next: number): number {
  let meanX = 0;
  let meanY = 0;
  let finite = 0;
  for (let i = to; i < next; i++) {
    const y = ys[i] ?? NaN;
    if (y - y !== 0) continue;
    meanX += xs[i] ?? 0;
    meanY += y;
    finite++;
  }
  const ax = xs[previous] ?? 0;
  const ay = ys[previous] ?? 0;
  const dx = ax - meanX / finite;
  const dy = meanY / finite - ay;
  let best = from;
  let largest = -1;
  for (let i = from; i < to; i++) {
    const area = Math.abs(dx * ((ys[i] ?? NaN) - ay) - (ax - (xs[i] ?? 0)) * dy);
    if (area > largest) {
      largest = area;
      best = i;
    }
  }
  return best;
}

/** Lowest and highest of points from..to-1, `from` for both where none is finite. */
function extremes(ys: ArrayLike<number>, from: number, to: number): [number, number] {
  let low = from;
  let high = from;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = from; i < to; i++) {
    const y = ys[i] ?? NaN;
    if (y < least) {
      least = y;
      low = i;
    }
    if (y > greatest) {
      greatest = y;
      high = i;
    }
  }
  return [low, high];
}

function withIndices(sorted: Uint32Array, a: number, b: number): Uint32Array {
  const extra = [...new Set([a, b])].filter((index) => !includesSorted(sorted, index));
  return extra.length === 0 ? sorted.slice() : Uint32Array.from([...sorted, ...extra]).sort();
}

function includesSorted(sorted: Uint32Array, wanted: number): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}

/**
 * Lowest and highest point of each of `buckets` equal stretches of x: what a line of that many pixels would show, noise
 * and spikes included. First and last point are kept; at most 2 * buckets + 2 indices.
 * @param xs ascending.
 */
export function minMaxPerBucket(xs: ArrayLike<number>, ys: ArrayLike<number>, buckets: number): Uint32Array {
  const n = ys.length;
  if (n <= 2 * buckets + 2) return Uint32Array.from({ length: n }, (_, i) => i);
  const start = xs[0] ?? 0;
  const width = ((xs[n - 1] ?? 0) - start) / buckets;
  const chosen = new Uint32Array(2 * buckets + 2);
  let count = 0;
  const add = (index: number): void => {
    if (count === 0 || (chosen[count - 1] ?? 0) < index) chosen[count++] = index;
  };
  add(0);
  let from = 0;
  for (let bucket = 0; bucket < buckets && from < n; bucket++) {
    const end = bucket === buckets - 1 ? Infinity : start + (bucket + 1) * width;
    let to = from;
    while (to < n && (xs[to] ?? 0) < end) to++;
    if (to === from) continue;
    const [low, high] = extremes(ys, from, to);
    add(Math.min(low, high));
    add(Math.max(low, high));
    from = to;
  }
  add(n - 1);
  return chosen.slice(0, count);
}
