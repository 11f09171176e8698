/**
 * projection: laying points out in two or three dimensions. Plain arrays and generators that rest every few milliseconds;
 * must not import models, data or tensors.
 */

/** What is in the vectors: `count` points of `dimensions` numbers, one after another. */
export interface Points {
  readonly vectors: Float32Array;
  readonly count: number;
  readonly dimensions: number;
}

/** Multiplications between two rests: some milliseconds of work. */
const restAfter = 4e6;

/** Squared Euclidean distances between all points, [count, count]; rests in between. */
export function* squaredDistances({ vectors, count, dimensions }: Points): Generator<null, Float32Array, void> {
  const distances = new Float32Array(count * count);
  let work = 0;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const distance = squaredDistance(vectors, i * dimensions, j * dimensions, dimensions);
      distances[i * count + j] = distance;
      distances[j * count + i] = distance;
    }
    work += i * dimensions;
    if (work > restAfter) {
      work = 0;
      yield null;
    }
  }
  return distances;
}

function squaredDistance(values: Float32Array, a: number, b: number, length: number): number {
  let [even, odd] = [0, 0];
  const paired = length - (length % 2);
  for (let k = 0; k < paired; k += 2) {
    const first = (values[a + k] ?? 0) - (values[b + k] ?? 0);
    const second = (values[a + k + 1] ?? 0) - (values[b + k + 1] ?? 0);
    even += first * first;
    odd += second * second;
  }
  const last = paired < length ? (values[a + paired] ?? 0) - (values[b + paired] ?? 0) : 0;
  return even + odd + last * last;
}
