/** The width of pen strokes, and strokes made wider or narrower. */

/**
 * Mean stroke width in pixels: a stroke of width w and length l has area wl and an outline of about 2l. Soft edges count
 * by their grey: the outline's length is the total variation of the picture.
 */
export function strokeWidth(ink: Float32Array, width: number, height: number): number {
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 0 : (ink[y * width + x] ?? 0));
  let area = 0;
  let outline = 0;
  // From one before the first pixel, so that ink at the left and upper border has an outline too.
  for (let y = -1; y < height; y++) {
    for (let x = -1; x < width; x++) {
      const here = at(x, y);
      area += here;
      // Math.hypot is many times slower.
      outline += Math.sqrt((at(x + 1, y) - here) ** 2 + (at(x, y + 1) - here) ** 2);
    }
  }
  return outline === 0 ? 0 : (2 * area) / outline;
}

/** Ink grown by `radius` pixels on all sides, with a soft edge of one pixel. What would grow over the border is lost. */
export function thicken(ink: Float32Array, width: number, height: number, radius: number): Float32Array {
  const distance = distanceToInk(ink, width, height);
  const grown = new Float32Array(ink.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const soft = radius + 1 - (distance[(y + 1) * (width + 2) + x + 1] ?? Infinity);
      grown[i] = Math.max(ink[i] ?? 0, Math.min(1, Math.max(0, soft)));
    }
  }
  return grown;
}

/** Ink with `radius` pixels less on all sides: the paper grown into it. */
export function thin(ink: Float32Array, width: number, height: number, radius: number): Float32Array {
  const paper = thicken(ink.map((value) => 1 - value), width, height, radius);
  return paper.map((value) => 1 - value);
}

/**
 * Distance of every pixel to the nearest one that is at least half ink, by Borgefors' chamfer in two passes with steps of
 * 1 and sqrt 2 ("Distance transformations in digital images", 1986): at most 8 % too long.
 * @returns (width + 2) x (height + 2): a frame of far pixels saves the passes all questions about the border.
 */
function distanceToInk(ink: Float32Array, width: number, height: number): Float32Array {
  const far = 1e9;
  const stride = width + 2;
  const distance = new Float32Array(stride * (height + 2)).fill(far);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if ((ink[y * width + x] ?? 0) >= 0.5) distance[(y + 1) * stride + x + 1] = 0;
  for (let y = 1; y <= height; y++) relaxRow(distance, y * stride + 1, width, 1, -stride);
  for (let y = height; y >= 1; y--) relaxRow(distance, y * stride + width, width, -1, stride);
  return distance;
}

/** Improves a row from `start` on by steps of `step`, from the pixel before and the three of the neighbouring row. */
function relaxRow(distance: Float32Array, start: number, length: number, step: number, row: number): void {
  for (let n = 0, i = start; n < length; n++, i += step) {
    const straight = Math.min(distance[i - step] ?? 0, distance[i + row] ?? 0) + 1;
    const diagonal = Math.min(distance[i + row - step] ?? 0, distance[i + row + step] ?? 0) + Math.SQRT2;
    const best = Math.min(straight, diagonal);
    if (best < (distance[i] ?? 0)) distance[i] = best;
  }
}
