/** Elementwise computations in which tf.js's backends differ from TensorFlow, mended. */
import * as tfc from '@tensorflow/tfjs-core';
import { broadcastShape, sizeOfShape } from '../shape';
import { rearrange } from './rearrangement';

type Compute = (a: tfc.Tensor, b: tfc.Tensor) => tfc.Tensor;

/** What is not a number stays so; WebAssembly's comparisons drop it. */
export const keepingNaN = (compute: Compute): Compute => (a, b) => {
  const result = compute(a, b);
  if (result.dtype !== 'float32') return result;
  const undefinedHere = tfc.logicalOr(tfc.isNaN(a), tfc.isNaN(b));
  return tfc.where(undefinedHere, tfc.fill(result.shape, NaN), result);
};

/** As above, of one argument. */
export const keepingNaNOf = (compute: (x: tfc.Tensor) => tfc.Tensor) => (x: tfc.Tensor): tfc.Tensor =>
  x.dtype === 'float32' ? tfc.where(tfc.isNaN(x), x, compute(x)) : compute(x);

/** Whether texts agree: backends compare numbers only. */
export const comparingTexts = (compute: Compute, agree: boolean): Compute => (a, b) => {
  if (a.dtype !== 'string') return compute(a, b);
  const shape = broadcastShape(a.shape, b.shape) as number[];
  const [left = [], right = []] = [a, b].map((x): string[] => rearrange(x, (places) => tfc.broadcastTo(places, shape)).dataSync<'string'>());
  return tfc.tensor(Uint8Array.from({ length: sizeOfShape(shape) }, (_, i) => Number((left[i] === right[i]) === agree)), shape, 'bool');
};

/** Sums and differences of complex numbers, part by part. */
export const byParts = (compute: Compute): Compute => (a, b) =>
  a.dtype === 'complex64' ? tfc.complex(compute(tfc.real(a), tfc.real(b)), compute(tfc.imag(a), tfc.imag(b))) : compute(a, b);

/** (a + bi)(c + di) = ac - bd + (ad + bc)i. */
export const product: Compute = (a, b) => {
  if (a.dtype !== 'complex64') return tfc.mul(a, b);
  const [ar, ai, br, bi] = [tfc.real(a), tfc.imag(a), tfc.real(b), tfc.imag(b)];
  return tfc.complex(tfc.sub(tfc.mul(ar, br), tfc.mul(ai, bi)), tfc.add(tfc.mul(ar, bi), tfc.mul(ai, br)));
};
