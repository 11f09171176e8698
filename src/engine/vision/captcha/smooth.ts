import { alphaOf, type Raster } from './pixel';

const redAndBlue = 0xff00ff;

/**
 * 3x3 smoothing of an opaque picture: each pixel counts five times, its eight neighbours once, divided by 13. The outermost
 * ring stays as it is. Red and blue are summed in one integer, 16 bits each; columns of three are summed once.
 */
export function smooth({ width, height, pixels }: Raster): Raster {
  const result = pixels.slice();
  for (let y = 1; y < height - 1; y++) {
    let [rbLeft, gLeft, rbHere, gHere] = [0, 0, 0, 0];
    // Columns, up to the one before, of three pixels all alike: in their midst nothing changes.
    let alike = 0;
    for (let at = y * width; at < (y + 1) * width; at++) {
      const above = pixels[at - width] ?? 0;
      const beside = pixels[at] ?? 0;
      const below = pixels[at + width] ?? 0;
      alike = above === beside && beside === below ? (alike > 0 && pixels[at - 1] === beside ? alike + 1 : 1) : 0;
      const rb = (above & redAndBlue) + (beside & redAndBlue) + (below & redAndBlue);
      const g = ((above >> 8) & 255) + ((beside >> 8) & 255) + ((below >> 8) & 255);
      if (alike < 3 && at > y * width + 1) {
        const middle = pixels[at - 1] ?? 0;
        const rbSum = rbLeft + rbHere + rb + 4 * (middle & redAndBlue);
        const gSum = gLeft + gHere + g + 4 * ((middle >> 8) & 255);
        result[at - 1] = divideBy13(rbSum & 0xffff) | (divideBy13(gSum) << 8) | (divideBy13(rbSum >> 16) << 16) | (alphaOf(middle) << 24);
      }
      rbLeft = rbHere;
      gLeft = gHere;
      rbHere = rb;
      gHere = g;
    }
  }
  return { width, height, pixels: result };
}

/** To the nearest integer, for sums up to 13 * 255: multiplies by 2^16 / 13, rounded up, and cuts off. */
const divideBy13 = (sum: number): number => ((sum + 6) * 5_042) >> 16;
