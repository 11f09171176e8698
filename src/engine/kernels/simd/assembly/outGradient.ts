/** Where the gradient of a convolution's sums comes from: the gradient of the output as it is (0), */

/** with the output beside it, of which ReLU let only the positive values pass, */
export const rectified: i32 = 1;
/** or the gradient of the output pooled by 2 x 2, with the places of the largest values, a byte each. */
export const pooled: i32 = 2;

@unmanaged
export class OutGradient {
  /** 0 or one of the above. */
  kind: i32;
  /** [batch, height, width, outChannels] */
  gradient: usize;
  /** Output values, bytes of places, or 0. */
  beside: usize;
  height: usize;
  width: usize;
}

/** Bytes of an `OutGradient`, a multiple of 16. */
export const outGradientBytes: usize = 32;

/** Puts the values together at `address`. */
export function outGradientAt(address: usize, kind: i32, gradient: usize, beside: usize, height: usize, width: usize): OutGradient {
  const from = changetype<OutGradient>(address);
  from.kind = kind;
  from.gradient = gradient;
  from.beside = beside;
  from.height = height;
  from.width = width;
  return from;
}
