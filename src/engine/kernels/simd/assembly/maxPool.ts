/** Max pooling and its gradient; windows may overlap, be dilated, and reach into the margins, which do not count. */
import { Geometry, imageBytes, outPixels } from './geometry';
import { read, splat, write } from './lanes';
import { firstTap } from './taps';

@inline
function largest(g: Geometry, image: usize, top: usize, left: usize, single: bool): v128 {
  let most = splat(<f32>-Infinity);
  for (let i = firstTap(top, g.dilationHeight); i < g.windowHeight; i++) {
    const y = top + i * g.dilationHeight;
    if (y >= g.height) break;
    for (let j = firstTap(left, g.dilationWidth); j < g.windowWidth; j++) {
      const x = left + j * g.dilationWidth;
      if (x >= g.width) break;
      most = f32x4.max(most, read(image + (((y * g.width + x) * g.channels) << 2), single));
    }
  }
  return most;
}

/**
 * out[n, y, x, c] = the largest value of channel c under the window, for pictures [firstImage, lastImage).
 *
 * @param geometry address of a `Geometry`; outChannels equals channels
 */
export function maxPool(geometry: usize, images: usize, out: usize, firstImage: usize, lastImage: usize): void {
  const g = changetype<Geometry>(geometry);
  const bytes = g.channels << 2;
  const vectorBytes = bytes & ~15;
  out += firstImage * outPixels(g) * bytes;
  for (let n = firstImage; n < lastImage; n++) {
    const image = images + n * imageBytes(g);
    for (let row: usize = 0; row < g.outHeight; row++) {
      const top = row * g.strideHeight - g.top;
      for (let column: usize = 0; column < g.outWidth; column++, out += bytes) {
        const left = column * g.strideWidth - g.left;
        let c: usize = 0;
        for (; c < vectorBytes; c += 16) write(out + c, largest(g, image + c, top, left, false), false);
        for (; c < bytes; c += 4) write(out + c, largest(g, image + c, top, left, true), true);
      }
    }
  }
}

/** Adds `gradient` to the first value of the window that equals `most`, as TensorFlow does on ties. */
@inline
function route(g: Geometry, image: usize, target: usize, top: usize, left: usize, most: v128, gradient: v128, single: bool): void {
  for (let i = firstTap(top, g.dilationHeight); i < g.windowHeight; i++) {
    const y = top + i * g.dilationHeight;
    if (y >= g.height) break;
    for (let j = firstTap(left, g.dilationWidth); j < g.windowWidth; j++) {
      const x = left + j * g.dilationWidth;
      if (x >= g.width) break;
      const offset = ((y * g.width + x) * g.channels) << 2;
      const here = f32x4.eq(read(image + offset, single), most);
      write(target + offset, f32x4.add(read(target + offset, single), v128.and(gradient, here)), single);
      gradient = v128.andnot(gradient, here);
    }
  }
}

/**
 * gradient[n, y, x, c] = sum of the outputs' gradients over the windows whose largest value is images[n, y, x, c], for
 * pictures [firstImage, lastImage).
 *
 * @param geometry address of a `Geometry`
 * @param pooled what `maxPool` gave
 * @param outGradient its gradient, [batch, outHeight, outWidth, channels]
 */
export function maxPoolGradient(
  geometry: usize, images: usize, pooled: usize, outGradient: usize, gradient: usize, firstImage: usize, lastImage: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const bytes = g.channels << 2;
  const vectorBytes = bytes & ~15;
  let offset = firstImage * outPixels(g) * bytes;
  for (let n = firstImage; n < lastImage; n++) {
    const image = images + n * imageBytes(g);
    const target = gradient + n * imageBytes(g);
    memory.fill(target, 0, imageBytes(g));
    for (let row: usize = 0; row < g.outHeight; row++) {
      const top = row * g.strideHeight - g.top;
      for (let column: usize = 0; column < g.outWidth; column++, offset += bytes) {
        const left = column * g.strideWidth - g.left;
        const most = pooled + offset;
        const dy = outGradient + offset;
        let c: usize = 0;
        for (; c < vectorBytes; c += 16) route(g, image + c, target + c, top, left, read(most + c, false), read(dy + c, false), false);
        for (; c < bytes; c += 4) route(g, image + c, target + c, top, left, read(most + c, true), read(dy + c, true), true);
      }
    }
  }
}
