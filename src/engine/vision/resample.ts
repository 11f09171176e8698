/** Image operations on plain arrays, row by row; no tensors, no DOM. Here: changing the size of a grey picture. */

export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What one output pixel takes from the input along one axis; the weights sum to 1. */
interface Tap {
  readonly from: number;
  readonly weights: Float64Array;
}

/**
 * `region` of a picture, `stride` pixels a row, as toWidth x toHeight. Shrinking averages over the area that each pixel
 * covers (so nothing aliases), enlarging interpolates linearly, equal size copies exactly.
 */
export function resample(source: Float32Array, stride: number, region: Region, toWidth: number, toHeight: number): Float32Array {
  const columns = taps(region.width, toWidth);
  const rows = taps(region.height, toHeight);
  const narrow = new Float64Array(region.height * toWidth);
  for (let y = 0; y < region.height; y++) {
    const start = (region.top + y) * stride + region.left;
    columns.forEach(({ from, weights }, x) => {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (source[start + from + i] ?? 0);
      narrow[y * toWidth + x] = sum;
    });
  }
  const target = new Float32Array(toWidth * toHeight);
  rows.forEach(({ from, weights }, y) => {
    for (let x = 0; x < toWidth; x++) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (narrow[(from + i) * toWidth + x] ?? 0);
      target[y * toWidth + x] = sum;
    }
  });
  return target;
}

function taps(size: number, toSize: number): Tap[] {
  const scale = size / toSize;
  return Array.from({ length: toSize }, (_, i) => (scale > 1 ? areaTap(i * scale, (i + 1) * scale, size) : linearTap((i + 0.5) * scale - 0.5, size)));
}

function areaTap(start: number, end: number, size: number): Tap {
  const from = Math.floor(start);
  const to = Math.min(size, Math.ceil(end - 1e-9));
  const weights = Float64Array.from({ length: to - from }, (_, i) => (Math.min(end, from + i + 1) - Math.max(start, from + i)) / (end - start));
  return { from, weights };
}

function linearTap(centre: number, size: number): Tap {
  const at = Math.min(Math.max(centre, 0), size - 1);
  const from = Math.floor(at);
  const part = at - from;
  return { from, weights: part > 1e-9 ? Float64Array.of(1 - part, part) : Float64Array.of(1) };
}
