/** From the photograph of a written digit to its ink: paper and light taken away, dark or light writing, noise dropped. */
import { EngineError } from '../errors/failure';
import { keepWriting } from './components';

const pixelLimit = 2 ** 24;
/** Paper is estimated on a grid of about so many cells along the longer side. */
const cells = 8;
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
  if (width === 28 && height === 28 && mean(border(grey, width, height)) < 0.1) return grey;
  const darkPaper = median(border(grey, width, height)) < otsu(grey).threshold;
  const bright = darkPaper ? grey.map((value) => 1 - value) : grey;
  const paper = paperOf(bright, width, height);
  const difference = bright.map((value, i) => Math.max(0, (paper[i] ?? 1) - value));
  const { threshold, low, high } = otsu(difference);
  if (high - low < leastContrast) return new Float32Array(grey.length);
  // From half-way between paper and threshold (0) to the writing's own grey (1), so that edges stay soft.
  const start = (low + threshold) / 2;
  const ink = difference.map((value) => Math.min(1, Math.max(0, (value - start) / (high - start))));
  return keepWriting(ink, width, height);
}

/** Luma of Rec. 601 in 0..1 over white paper. */
function greyOf(rgba: Uint8ClampedArray): Float32Array {
  return Float32Array.from({ length: rgba.length / 4 }, (_, i) => {
    const alpha = (rgba[4 * i + 3] ?? 0) / 255;
    const luma = (0.299 * (rgba[4 * i] ?? 0) + 0.587 * (rgba[4 * i + 1] ?? 0) + 0.114 * (rgba[4 * i + 2] ?? 0)) / 255;
    return luma * alpha + 1 - alpha;
  });
}

function border(values: Float32Array, width: number, height: number): Float32Array {
  return values.filter((_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
}

/**
 * The paper's brightness under the writing: in every cell of a coarse grid the 80th percentile (writing is the darker
 * minority), between the cells' centres linear, so that shadows and vignettes are followed.
 */
function paperOf(bright: Float32Array, width: number, height: number): Float32Array {
  const cell = Math.max(8, Math.ceil(Math.max(width, height) / cells));
  const across = Math.ceil(width / cell);
  const down = Math.ceil(height / cell);
  const levels = Float32Array.from({ length: across * down }, (_, index) => {
    const left = (index % across) * cell;
    const top = Math.floor(index / across) * cell;
    const values: number[] = [];
    for (let y = top; y < Math.min(height, top + cell); y++) for (let x = left; x < Math.min(width, left + cell); x++) values.push(bright[y * width + x] ?? 1);
    return quantile(Float32Array.from(values), 0.8);
  });
  // A cell full of writing knows nothing of the paper: its neighbours do.
  const open = levels.map((level, index) => {
    const x = index % across;
    const y = Math.floor(index / across);
    const around: number[] = [];
    for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++) for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) around.push(levels[v * across + u] ?? 1);
    return Math.max(level, median(Float32Array.from(around)));
  });
  return Float32Array.from(bright, (_, i) => {
    const u = Math.min(across - 1, Math.max(0, ((i % width) + 0.5) / cell - 0.5));
    const v = Math.min(down - 1, Math.max(0, (Math.floor(i / width) + 0.5) / cell - 0.5));
    const x = Math.floor(u);
    const y = Math.floor(v);
    const at = (column: number, row: number): number => open[Math.min(down - 1, row) * across + Math.min(across - 1, column)] ?? 1;
    const upper = at(x, y) * (1 - u + x) + at(x + 1, y) * (u - x);
    const lower = at(x, y + 1) * (1 - u + x) + at(x + 1, y + 1) * (u - x);
    return upper * (1 - v + y) + lower * (v - y);
  });
}

/** Otsu's threshold over 256 levels of 0..1 ("A threshold selection method from gray-level histograms", 1979) and both classes' means. */
function otsu(values: Float32Array): { readonly threshold: number; readonly low: number; readonly high: number } {
  const counts = new Float64Array(256);
  for (const value of values) {
    const level = Math.min(255, Math.max(0, Math.round(value * 255)));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let best = { threshold: 0, low: 0, high: 0 };
  let widest = 0;
  let below = 0;
  let sumBelow = 0;
  for (let level = 0; level < 255; level++) {
    below += counts[level] ?? 0;
    sumBelow += level * (counts[level] ?? 0);
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const low = sumBelow / below;
    const high = (total - sumBelow) / above;
    const between = below * above * (high - low) ** 2;
    if (between > widest) {
      widest = between;
      best = { threshold: (level + 0.5) / 255, low: low / 255, high: high / 255 };
    }
  }
  return best;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: Float32Array): number {
  return quantile(values, 0.5);
}

function quantile(values: Float32Array, part: number): number {
  const sorted = values.toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
