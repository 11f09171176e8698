/** Orthogonal projection of weights on a plane that two directions span, which need be neither orthogonal nor of unit length. */
export interface PlanePlace {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

export interface PlaneProjection {
  readonly places: readonly PlanePlace[];
  /** Share of the vectors' variance that lies in the plane; null where they do not vary. */
  readonly share: number | null;
}

/** @param vectors differences from the plane's origin */
export function projectOnPlane(vectors: readonly Float32Array[], [u, v]: readonly [Float32Array, Float32Array]): PlaneProjection {
  const [uu, uv, vv] = [dot(u, u), dot(u, v), dot(v, v)];
  const determinant = uu * vv - uv * uv;
  const place = (vector: Float32Array): readonly [number, number] => {
    const [a, b] = [dot(vector, u), dot(vector, v)];
    return [(a * vv - b * uv) / determinant, (b * uu - a * uv) / determinant];
  };
  const squared = (x: number, y: number): number => x * x * uu + 2 * x * y * uv + y * y * vv;
  const found = vectors.map((vector) => {
    const [x, y] = place(vector);
    const length = dot(vector, vector);
    return { x, y, length, distance: Math.sqrt(Math.max(0, length - squared(x, y))) };
  });
  const mean = meanOf(vectors);
  const [meanX, meanY] = place(mean);
  const total = found.reduce((sum, { length }) => sum + length, 0) - found.length * dot(mean, mean);
  const inPlane = found.reduce((sum, { x, y }) => sum + squared(x - meanX, y - meanY), 0);
  return { places: found.map(({ x, y, distance }) => ({ x, y, distance })), share: total > 0 ? Math.min(1, inPlane / total) : null };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (let d = 0; d < mean.length; d++) mean[d] = (mean[d] ?? 0) + (vector[d] ?? 0) / vectors.length;
  }
  return Float32Array.from(mean);
}
