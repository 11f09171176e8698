/**
 * Sizes of a two-dimensional window operation on row-major [batch, height, width, channels] tensors, written by the
 * caller as consecutive 32-bit integers in this order.
 */
@unmanaged
export class Geometry {
  height: usize;
  width: usize;
  channels: usize;
  /** Rows and columns of zeros before the picture; `paddedHeight` and `paddedWidth` include those on both sides. */
  top: usize;
  left: usize;
  paddedHeight: usize;
  paddedWidth: usize;
  windowHeight: usize;
  windowWidth: usize;
  strideHeight: usize;
  strideWidth: usize;
  dilationHeight: usize;
  dilationWidth: usize;
  outHeight: usize;
  outWidth: usize;
  outChannels: usize;
  batch: usize;
}

@inline
export function isPadded(g: Geometry): bool {
  return g.paddedHeight != g.height || g.paddedWidth != g.width;
}

@inline
export function imageBytes(g: Geometry): usize {
  return (g.height * g.width * g.channels) << 2;
}

@inline
export function paddedImageBytes(g: Geometry): usize {
  return (g.paddedHeight * g.paddedWidth * g.channels) << 2;
}

/** Pixels of one output picture. */
@inline
export function outPixels(g: Geometry): usize {
  return g.outHeight * g.outWidth;
}

/** Values under one window: the inner dimension of a convolution. */
@inline
export function windowSize(g: Geometry): usize {
  return g.windowHeight * g.windowWidth * g.channels;
}

// Enough output pixels for whole tiles to dominate, few enough for their input to stay in the second-level cache.
const pixelsInGroup: usize = 384;

/** Pictures worked on together, so that small pictures fill tiles and weights are read once for several. */
export function imagesInGroup(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  return min(g.batch, (pixelsInGroup + outPixels(g) - 1) / outPixels(g));
}
