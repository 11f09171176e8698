import { matMul, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { EngineError } from '../errors/failure';
import { symmetricEigen } from '../projection/symmetricEigen';

/** Coordinates multiplied at a time: the whole of them would not fit into memory twice. */
const tile = 16_384;
/** Below this share of the first component the second is rounding. */
const flat = 1e-9;

/**
 * The first two principal directions of a few very long vectors: orthonormal, from the eigenvectors of their centred Gram
 * matrix (I. T. Jolliffe, "Principal Component Analysis", 2nd ed., section 3.5), which is as small as they are few. Rests
 * after every part of the coordinates. Throws `unsupported` where they span no plane.
 * @param vectors differences from any common origin
 */
export function* principalPlane(vectors: readonly Float32Array[]): Generator<null, readonly [Float32Array, Float32Array], void> {
  const gram = centred(yield* gramOf(vectors));
  const { values, vectors: weights } = symmetricEigen(gram);
  const [first = 0, second = 0] = values;
  if (!(second > flat * first)) throw new EngineError('unsupported', { what: 'a plane through weights that do not span one' });
  const direction = (component: number): Float32Array => {
    const sum = new Float64Array(vectors[0]?.length ?? 0);
    const length = Math.sqrt(values[component] ?? 1);
    vectors.forEach((vector, i) => {
      const weight = (weights[component]?.[i] ?? 0) / length;
      for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0);
    });
    return Float32Array.from(sum);
  };
  return [direction(0), direction(1)];
}

/** Products of all pairs. */
function* gramOf(vectors: readonly Float32Array[]): Generator<null, readonly Float64Array[], void> {
  const count = vectors.length;
  const length = vectors[0]?.length ?? 0;
  const gram = vectors.map(() => new Float64Array(count));
  for (let from = 0; from < length; from += tile) {
    const width = Math.min(tile, length - from);
    const part = new Float32Array(count * width);
    vectors.forEach((vector, i) => { part.set(vector.subarray(from, from + width), i * width); });
    const products = tidy(() => {
      const x = tensor2d(part, [count, width]);
      return matMul(x, x, false, true).dataSync<'float32'>();
    });
    gram.forEach((row, i) => {
      for (let j = 0; j < count; j++) row[j] = (row[j] ?? 0) + (products[i * count + j] ?? 0);
    });
    yield null;
  }
  return gram;
}

/** The products of the vectors less their mean. */
function centred(gram: readonly Float64Array[]): Float64Array[] {
  const count = gram.length;
  const means = gram.map((row) => row.reduce((sum, value) => sum + value, 0) / count);
  const mean = means.reduce((sum, value) => sum + value, 0) / count;
  return gram.map((row, i) => row.map((value, j) => value - (means[i] ?? 0) - (means[j] ?? 0) + mean));
}
