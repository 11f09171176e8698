/** From the photograph of a written digit to its ink: paper and light taken away, dark or light writing, noise dropped. */
import { EngineError } from '../errors/failure';
import { keepWriting } from './components';
import { meanOf, otsu } from './greyLevels';
import { differenceFrom, localQuantile } from './paper';

const pixelLimit = 2 ** 24;
/** Least difference of grey, of 1, between writing and paper: below it there is only paper. */
const leastContrast = 0.1;

/**
 * Ink 0..1 of every pixel, row by row, all 0 where nothing is written. A 28x28 picture with dark border and light writing
 * is MNIST's own form and is taken as it is.
 * @param rgba width x height x 4 bytes; transparent pixels count as white paper
 * @throws bad-file, file-too-large
 */
export function inkOfPhoto(rgba: Uint8ClampedArray, width: number, height: number): Float32Array {
  if (rgba.length !== 4 * width * height) throw new EngineError('bad-file', { file: 'photo', expected: `${4 * width * height} bytes for ${width} x ${height}`, found: rgba.length });
  if (width * height > pixelLimit) throw new EngineError('file-too-large', { file: 'photo', limit: pixelLimit, found: width * height });
  const grey = greyOf(rgba);
  if (width === 28 && height === 28 && meanOf(border(grey, width, height)) < 0.1) return grey;
  // Writing is the darker (else, inverted, the lighter) minority of any neighbourhood: paper is its 80th percentile.
  if (isWritingLight(grey, width, height)) for (let i = 0; i < grey.length; i++) grey[i] = 1 - (grey[i] ?? 0);
  const ink = differenceFrom(localQuantile(grey, width, height, 0.8), grey);
  const { threshold, low, high } = otsu(ink);
  if (high - low < leastContrast) return ink.fill(0);
  // From half-way between paper and threshold (0) to the writing's own grey (1), so that edges stay soft.
  const start = (low + threshold) / 2;
  for (let i = 0; i < ink.length; i++) ink[i] = Math.min(1, Math.max(0, ((ink[i] ?? 0) - start) / (high - start)));
  return keepWriting(ink, width, height);
}

/** Whether the strong differences from the local median point to the light side: the sign of the third moment. */
function isWritingLight(grey: Float32Array, width: number, height: number): boolean {
  const darker = differenceFrom(localQuantile(grey, width, height, 0.5), grey);
  let moment = 0;
  for (const difference of darker) moment += difference ** 3;
  return moment < 0;
}

/** Luma of Rec. 601 in 0..1 over white paper. */
function greyOf(rgba: Uint8ClampedArray): Float32Array {
  const grey = new Float32Array(rgba.length / 4);
  for (let i = 0; i < grey.length; i++) {
    const alpha = (rgba[4 * i + 3] ?? 0) / 255;
    const luma = (0.299 * (rgba[4 * i] ?? 0) + 0.587 * (rgba[4 * i + 1] ?? 0) + 0.114 * (rgba[4 * i + 2] ?? 0)) / 255;
    grey[i] = luma * alpha + 1 - alpha;
  }
  return grey;
}

function border(values: Float32Array, width: number, height: number): Float32Array {
  return values.filter((_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
}
