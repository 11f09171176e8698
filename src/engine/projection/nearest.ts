/** Each point's nearest other points, the nearest first. */
export interface Neighbours {
  readonly k: number;
  /** [points, k] */
  readonly indices: Int32Array;
  /** Squared distances, [points, k]. */
  readonly squared: Float64Array;
}

/** @param distances squared, [count, count] @param k from 1 to count - 1; ties go to the lower index */
export function nearest(distances: Float32Array, count: number, k: number): Neighbours {
  const indices = new Int32Array(count * k);
  const squared = new Float64Array(count * k);
  for (let i = 0; i < count; i++) {
    const row = distances.subarray(i * count, (i + 1) * count);
    let held = 0;
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const distance = row[j] ?? 0;
      const full = held === k;
      if (full && distance >= (squared[i * k + k - 1] ?? 0)) continue;
      let at = full ? k - 1 : held++;
      for (; at > 0 && (squared[i * k + at - 1] ?? 0) > distance; at--) {
        squared[i * k + at] = squared[i * k + at - 1] ?? 0;
        indices[i * k + at] = indices[i * k + at - 1] ?? 0;
      }
      squared[i * k + at] = distance;
      indices[i * k + at] = j;
    }
  }
  return { k, indices, squared };
}
