/**
 * The gradient of a convolution's input. With stride 1 it is a convolution itself, of the output's gradient with the
 * flipped filter (`packFlippedFilter`, then `convolve`); otherwise each output pixel's gradient is multiplied by the
 * transposed filter and the result added where its window lay.
 */
import { blockRows } from './block';
import { Geometry, imageBytes, outPixels, windowSize } from './geometry';
import { packPanels } from './pack';
import { multiply, productScratchBytes } from './product';

/**
 * Packs filter[taps, channels, outChannels] as the right side [taps reversed, outChannels] x channels.
 *
 * @param firstPanel,lastPanel the half-open range of panels of 8 channels to write
 */
export function packFlippedFilter(
  filter: usize, taps: usize, channels: usize, outChannels: usize, panels: usize, firstPanel: usize, lastPanel: usize,
): void {
  const panelBytes = (taps * outChannels) << 5;
  for (let tap: usize = 0; tap < taps; tap++) {
    const source = filter + (((taps - 1 - tap) * channels * outChannels) << 2);
    packPanels(source, outChannels, channels, 4, outChannels << 2, panels + ((tap * outChannels) << 5), panelBytes, firstPanel, lastPanel);
  }
}

/** Bytes of scratch memory that each thread needs for `convolveInputGradient`. */
export function inputGradientScratchBytes(geometry: usize): usize {
  return productScratchBytes() + ((blockRows * windowSize(changetype<Geometry>(geometry))) << 2);
}

function addTo(target: usize, source: usize, count: usize): void {
  let i: usize = 0;
  for (; i + 4 <= count; i += 4, target += 16, source += 16) v128.store(target, f32x4.add(v128.load(target), v128.load(source)));
  for (; i < count; i++, target += 4, source += 4) store<f32>(target, load<f32>(target) + load<f32>(source));
}

/** Adds one window's values to the picture they came from, leaving out those in the margins. */
function scatterWindow(g: Geometry, window: usize, row: usize, column: usize, image: usize): void {
  const tapBytes = g.channels << 2;
  for (let i: usize = 0; i < g.windowHeight; i++) {
    // Positions before the picture wrap round to huge unsigned numbers.
    const y = row * g.strideHeight + i * g.dilationHeight - g.top;
    for (let j: usize = 0; j < g.windowWidth; j++, window += tapBytes) {
      const x = column * g.strideWidth + j * g.dilationWidth - g.left;
      if (y < g.height && x < g.width) addTo(image + (y * g.width + x) * tapBytes, window, g.channels);
    }
  }
}

/**
 * gradient[n, y, x, c] = sum over the windows that hold (y, x), for pictures [firstImage, lastImage); any stride.
 *
 * @param geometry address of a `Geometry`
 * @param outGradient [batch, outHeight, outWidth, outChannels]
 * @param panels the transposed filter, [outChannels] x [window], packed by `packPanels`
 * @param panelCount panels of the window's values
 * @param scratch `inputGradientScratchBytes(geometry)` of this thread's own
 */
export function convolveInputGradient(
  geometry: usize, outGradient: usize, panels: usize, panelCount: usize, gradient: usize, firstImage: usize, lastImage: usize, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const windows = scratch + productScratchBytes();
  const window = windowSize(g);
  for (let n = firstImage; n < lastImage; n++) {
    const image = gradient + n * imageBytes(g);
    memory.fill(image, 0, imageBytes(g));
    for (let pixel: usize = 0; pixel < outPixels(g); pixel += blockRows) {
      const count = min(blockRows, outPixels(g) - pixel);
      const left = outGradient + (((n * outPixels(g) + pixel) * g.outChannels) << 2);
      multiply(left, g.outChannels, false, panels, windows, g.outChannels, window, 0, count, 0, panelCount, 0, 0, scratch);
      for (let i: usize = 0; i < count; i++) {
        scatterWindow(g, windows + ((i * window) << 2), (pixel + i) / g.outWidth, (pixel + i) % g.outWidth, image);
      }
    }
  }
}
