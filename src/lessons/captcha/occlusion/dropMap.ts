import type { CaptchaOcclusion, CaptchaOcclusionAsk } from '../../../engine/declarations/captchaStudies';

/**
 * How much surer the network is of the character at `position` with a pixel in sight than with it covered: the mean, over
 * the places measured so far whose patch covers the pixel, of what the probability fell by (M. D. Zeiler, R. Fergus,
 * "Visualizing and Understanding Convolutional Networks", ECCV 2014, section 4.2, spread over the patch).
 * @returns one for each pixel of the picture seen, row by row; 0 where nothing was measured
 */
export function dropMap({ seen, rows, columns, done, probability, whole }: CaptchaOcclusion, { patch, stride }: Pick<CaptchaOcclusionAsk, 'patch' | 'stride'>, position: number): Float32Array {
  const sums = new Float32Array(seen.width * seen.height);
  const counts = new Uint16Array(sums.length);
  for (let place = 0; place < done; place++) {
    const [top, left] = [Math.floor(place / columns) * stride, (place % columns) * stride];
    const drop = (whole[position] ?? 0) - (probability[position * rows * columns + place] ?? 0);
    for (let y = top; y < top + patch; y++) {
      for (let x = left; x < left + patch; x++) {
        const pixel = y * seen.width + x;
        sums[pixel] = (sums[pixel] ?? 0) + drop;
        counts[pixel] = (counts[pixel] ?? 0) + 1;
      }
    }
  }
  return sums.map((sum, pixel) => sum / Math.max(1, counts[pixel] ?? 0));
}

/** The place measured so far at which covering hurts the character at `position` most. */
export function worstPlace({ rows, columns, done, probability }: CaptchaOcclusion, position: number): { readonly row: number; readonly column: number; readonly probability: number } {
  const measured = probability.subarray(position * rows * columns, position * rows * columns + done);
  const least = measured.reduce((a, b) => Math.min(a, b), 1);
  const place = Math.max(0, measured.indexOf(least));
  return { row: Math.floor(place / columns), column: place % columns, probability: least };
}
