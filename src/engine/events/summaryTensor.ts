/** Summaries that TensorFlow 2 writes as tensors; the plugin of the tag says what they mean (tensorboard/plugins/*). */
import type { HistogramPoint, ImagePoint } from '../declarations/eventLog';
import type { StoredTensor } from '../formats/storedTensor';

/** A scalar of any numeric type; null where the tensor is none. */
export function scalarOf(tensor: StoredTensor): number | null {
  return tensor.dtype === 'string' || tensor.data.length !== 1 ? null : Number(tensor.data[0]);
}

/** Elements of a tensor of texts, one a line. */
export function textOf(tensor: StoredTensor): string | null {
  if (tensor.dtype !== 'string') return null;
  const decoder = new TextDecoder();
  return tensor.data.map((bytes) => decoder.decode(bytes)).join('\n');
}

/** Rows of left edge, right edge, count. Such tensors do not hold the sums of the values: those are NaN. */
export function histogramOf(tensor: StoredTensor): Omit<HistogramPoint, 'step' | 'wallTime'> | null {
  if (tensor.shape.length !== 2 || tensor.shape[1] !== 3 || (tensor.dtype !== 'float64' && tensor.dtype !== 'float32')) return null;
  const column = (offset: number): Float64Array => Float64Array.from(tensor.data.filter((_, i) => i % 3 === offset));
  const [lefts, limits, counts] = [column(0), column(1), column(2)];
  return { min: lefts[0] ?? 0, max: limits.at(-1) ?? 0, num: counts.reduce((a, b) => a + b, 0), sum: NaN, sumSquares: NaN, limits, counts };
}

/** Width, height, then one encoded picture after another. */
export function imagesOf(tensor: StoredTensor): Omit<ImagePoint, 'step' | 'wallTime'>[] | null {
  if (tensor.dtype !== 'string' || tensor.shape.length !== 1 || tensor.data.length < 2) return null;
  const decoder = new TextDecoder();
  const [width, height] = tensor.data.slice(0, 2).map((bytes) => Number(decoder.decode(bytes.subarray(0, 20))));
  if (!isSize(width) || !isSize(height)) return null;
  return tensor.data.slice(2).map((encoded) => ({ width, height, encoded: new Uint8Array(encoded) }));
}

function isSize(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
