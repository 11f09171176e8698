/** Average pooling and its gradient; values in the margins do not count, as in TensorFlow. */
import { Geometry, imageBytes, outPixels } from './geometry';
import { read, splat, write } from './lanes';

/** Where a window that may begin before the picture begins in it. */
@inline
function clipStart(start: usize): usize {
  return <isize>start < 0 ? 0 : start;
}

@inline
function average(g: Geometry, image: usize, top: usize, bottom: usize, left: usize, right: usize, share: v128, single: bool): v128 {
  let sum = splat(0);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum = f32x4.add(sum, read(image + (((y * g.width + x) * g.channels) << 2), single));
  }
  return f32x4.mul(sum, share);
}

@inline
function spread(g: Geometry, target: usize, top: usize, bottom: usize, left: usize, right: usize, gradient: v128, single: bool): void {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const address = target + (((y * g.width + x) * g.channels) << 2);
      write(address, f32x4.add(read(address, single), gradient), single);
    }
  }
}

/** Both directions walk the same windows: `backward` spreads `from` (outputs) over `to` (pictures), else averages. */
@inline
function pool(geometry: usize, images: usize, outputs: usize, firstImage: usize, lastImage: usize, backward: bool): void {
  const g = changetype<Geometry>(geometry);
  const bytes = g.channels << 2;
  const vectorBytes = bytes & ~15;
  let output = outputs + firstImage * outPixels(g) * bytes;
  for (let n = firstImage; n < lastImage; n++) {
    const image = images + n * imageBytes(g);
    if (backward) memory.fill(image, 0, imageBytes(g));
    for (let row: usize = 0; row < g.outHeight; row++) {
      const startY = row * g.strideHeight - g.top;
      const top = clipStart(startY), bottom = min(g.height, startY + g.windowHeight);
      for (let column: usize = 0; column < g.outWidth; column++, output += bytes) {
        const startX = column * g.strideWidth - g.left;
        const left = clipStart(startX), right = min(g.width, startX + g.windowWidth);
        const share = splat(<f32>1 / <f32>((bottom - top) * (right - left)));
        let c: usize = 0;
        for (; c < vectorBytes; c += 16) {
          if (backward) spread(g, image + c, top, bottom, left, right, f32x4.mul(share, read(output + c, false)), false);
          else write(output + c, average(g, image + c, top, bottom, left, right, share, false), false);
        }
        for (; c < bytes; c += 4) {
          if (backward) spread(g, image + c, top, bottom, left, right, f32x4.mul(share, read(output + c, true)), true);
          else write(output + c, average(g, image + c, top, bottom, left, right, share, true), true);
        }
      }
    }
  }
}

/**
 * out[n, y, x, c] = the mean of channel c under the part of the window that lies in the picture, for pictures
 * [firstImage, lastImage). Windows are not dilated and never wholly outside.
 *
 * @param geometry address of a `Geometry`; outChannels equals channels
 */
export function averagePool(geometry: usize, images: usize, out: usize, firstImage: usize, lastImage: usize): void {
  pool(geometry, images, out, firstImage, lastImage, false);
}

/** Spreads every output's gradient evenly over the values it is the mean of. */
export function averagePoolGradient(geometry: usize, outGradient: usize, gradient: usize, firstImage: usize, lastImage: usize): void {
  pool(geometry, gradient, outGradient, firstImage, lastImage, true);
}
