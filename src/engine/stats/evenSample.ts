/** All values, or `limit` of them at even distances. */
export function evenSample(values: Float32Array, limit: number): Float32Array {
  if (values.length <= limit) return values;
  return Float32Array.from({ length: limit }, (_, i) => values[Math.floor((i * values.length) / limit)] ?? 0);
}
