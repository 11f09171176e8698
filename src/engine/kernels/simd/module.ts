/**
 * The exports of the kernel module, compiled from `assembly/` (their docstrings say what each does). Every argument is a
 * 32-bit integer: a count, a flag, an address in tf.js's heap, or the bits of a float.
 */
export interface KernelModule {
  readonly packPanels: (
    right: number, depth: number, width: number, rowStride: number, columnStride: number,
    panels: number, panelBytes: number, firstPanel: number, lastPanel: number,
  ) => void;
  readonly packFlippedFilter: (
    filter: number, taps: number, channels: number, outChannels: number, panels: number, firstPanel: number, lastPanel: number,
  ) => void;
  readonly multiply: (
    left: number, leftWidth: number, transposed: number, panels: number, out: number, depth: number, width: number,
    firstRow: number, lastRow: number, firstPanel: number, lastPanel: number, bias: number, flags: number, scratch: number,
  ) => void;
  readonly productScratchBytes: () => number;
  readonly multiplyFlat: (
    left: number, leftWidth: number, transposed: number, right: number, rowStride: number, columnStride: number, out: number,
    rows: number, depth: number, width: number, firstPanel: number, lastPanel: number, bias: number, flags: number, scratch: number,
  ) => void;
  readonly flatProductScratchBytes: (rows: number, depth: number, transposed: number) => number;
  readonly imagesInGroup: (geometry: number) => number;
  readonly peak: (rounds: number) => number;
  readonly operationsInPeakRound: () => number;
  readonly convolve: (
    geometry: number, images: number, panels: number, out: number,
    firstImage: number, lastImage: number, firstPanel: number, lastPanel: number, bias: number, flags: number, scratch: number,
  ) => void;
  readonly convolutionScratchBytes: (geometry: number) => number;
  readonly convolveInputGradient: (
    geometry: number, outGradient: number, panels: number, panelCount: number, gradient: number,
    firstImage: number, lastImage: number, scratch: number,
  ) => void;
  readonly inputGradientScratchBytes: (geometry: number) => number;
  readonly convolveFilterGradient: (
    geometry: number, images: number, kind: number, outGradient: number, beside: number, sums: number, biasSums: number, chunks: number,
    firstChunk: number, lastChunk: number, firstRow: number, lastRow: number, scratch: number,
  ) => void;
  readonly filterGradientScratchBytes: (geometry: number) => number;
  readonly winogradTransformFilter: (filter: number, channels: number, outChannels: number, out: number, first: number, last: number) => void;
  readonly winogradPackFilter: (
    transformed: number, channels: number, outChannels: number, transposed: number, panels: number, first: number, last: number,
  ) => void;
  readonly winogradConvolve: (
    geometry: number, images: number, panels: number, out: number, argmax: number, pooledHeight: number, pooledWidth: number,
    firstImage: number, lastImage: number, bias: number, flags: number, scratch: number,
  ) => void;
  readonly winogradScratchBytes: (geometry: number) => number;
  readonly winogradGradients: (
    geometry: number, images: number, kind: number, outGradient: number, beside: number, height: number, width: number,
    sums: number, biasSums: number, panels: number, gradient: number, chunks: number, firstChunk: number, lastChunk: number, scratch: number,
  ) => void;
  readonly winogradGradientsScratchBytes: (geometry: number) => number;
  readonly winogradFinishFilter: (
    sums: number, chunks: number, channels: number, outChannels: number, gradient: number, first: number, last: number, scratch: number,
  ) => void;
  readonly depthwise: (
    geometry: number, images: number, filter: number, flipped: number, out: number, bias: number, flags: number,
    firstRow: number, lastRow: number,
  ) => void;
  readonly depthwiseInputGradient: (
    geometry: number, outGradient: number, filter: number, gradient: number, firstImage: number, lastImage: number,
  ) => void;
  readonly depthwiseFilterGradient: (
    geometry: number, images: number, outGradient: number, sums: number, rowsInChunk: number, firstChunk: number, lastChunk: number,
  ) => void;
  readonly repeatChannels: (x: number, times: number, out: number, first: number, last: number) => void;
  readonly winogradFinishScratchBytes: () => number;
  readonly maxPool: (geometry: number, images: number, out: number, firstImage: number, lastImage: number) => void;
  readonly maxPoolGradient: (
    geometry: number, images: number, pooled: number, outGradient: number, gradient: number, firstImage: number, lastImage: number,
  ) => void;
  readonly averagePool: (geometry: number, images: number, out: number, firstImage: number, lastImage: number) => void;
  readonly averagePoolGradient: (geometry: number, outGradient: number, gradient: number, firstImage: number, lastImage: number) => void;
  readonly momentsOfChunks: (
    x: number, rows: number, columns: number, moments: number, rowsInChunk: number, firstChunk: number, lastChunk: number,
  ) => void;
  readonly combineMoments: (
    moments: number, rows: number, columns: number, rowsInChunk: number, mean: number, variance: number, firstColumn: number, lastColumn: number,
  ) => void;
  readonly batchNormFactors: (variance: number, scale: number, epsilon: number, factors: number, first: number, last: number) => void;
  readonly normaliseColumns: (
    x: number, mean: number, factors: number, offset: number, out: number, columns: number, firstRow: number, lastRow: number,
  ) => void;
  readonly batchNormSums: (
    x: number, mean: number, outGradient: number, rows: number, columns: number, sums: number, rowsInChunk: number,
    firstChunk: number, lastChunk: number,
  ) => void;
  readonly batchNormCoefficients: (
    variance: number, scale: number, epsilon: number, totals: number, rows: number, columns: number,
    coefficients: number, scaleGradient: number, offsetGradient: number, first: number, last: number,
  ) => void;
  readonly batchNormGradient: (
    x: number, mean: number, outGradient: number, coefficients: number, out: number, columns: number, firstRow: number, lastRow: number,
  ) => void;
  readonly layerNorm: (
    x: number, scale: number, offset: number, epsilon: number, out: number, means: number, inverses: number, columns: number,
    firstRow: number, lastRow: number,
  ) => void;
  readonly layerNormGradient: (
    x: number, means: number, inverses: number, scale: number, outGradient: number, out: number, columns: number,
    firstRow: number, lastRow: number,
  ) => void;
  readonly layerNormSums: (
    x: number, means: number, inverses: number, outGradient: number, rows: number, columns: number, sums: number, rowsInChunk: number,
    firstChunk: number, lastChunk: number,
  ) => void;
  readonly localResponse: (
    x: number, channels: number, radius: number, bias: number, alpha: number, beta: number, out: number, scratch: number,
    firstRow: number, lastRow: number,
  ) => void;
  readonly localResponseGradient: (
    x: number, y: number, outGradient: number, channels: number, radius: number, bias: number, alpha: number, beta: number,
    out: number, scratch: number, firstRow: number, lastRow: number,
  ) => void;
  readonly combine: (
    operation: number, a: number, rowA: number, repeatA: number, b: number, rowB: number, repeatB: number, out: number,
    columns: number, firstRow: number, lastRow: number,
  ) => void;
  readonly fill: (bits: number, out: number, first: number, last: number) => void;
  readonly sumColumns: (matrix: number, rows: number, columns: number, out: number, divisor: number, firstColumn: number, lastColumn: number) => void;
  readonly sumMiddle: (matrices: number, rows: number, columns: number, out: number, divisor: number, first: number, last: number) => void;
  readonly sumRows: (x: number, length: number, count: number, out: number, divisor: number, firstRow: number, lastRow: number) => void;
  readonly reluGradient: (x: number, outGradient: number, out: number, first: number, last: number) => void;
  readonly dropout: (x: number, key: number, threshold: number, out: number, first: number, last: number) => void;
  readonly softmaxCrossEntropy: (
    logits: number, labels: number, losses: number, gradient: number, classes: number, firstRow: number, lastRow: number,
  ) => void;
  readonly sgd: (variable: number, gradient: number, first: number, last: number, numbers: number) => void;
  readonly momentum: UpdateWithOneSlot;
  readonly nesterov: UpdateWithOneSlot;
  readonly adagrad: UpdateWithOneSlot;
  readonly rmsprop: UpdateWithOneSlot;
  readonly adadelta: UpdateWithTwoSlots;
  readonly adam: UpdateWithTwoSlots;
  readonly adamax: UpdateWithTwoSlots;
  readonly nadam: UpdateWithTwoSlots;
  readonly adamw: UpdateWithTwoSlots;
  readonly lion: UpdateWithOneSlot;
}

type UpdateWithOneSlot = (variable: number, gradient: number, slot: number, first: number, last: number, numbers: number) => void;
type UpdateWithTwoSlots = (
  variable: number, gradient: number, firstSlot: number, secondSlot: number, first: number, last: number, numbers: number,
) => void;

export type KernelName = keyof KernelModule;

/** Values below which an element-wise kernel is not shared: waking a helper takes longer than the work. */
export const elementGrain = 32768;

/** Columns of a packed panel and rows of a tile, as in `assembly/tile.ts`. */
export const panelWidth = 8;
export const tileRows = 6;

/** What a product does with its finished sums, as in `assembly/tile.ts`. */
export const epilogue = { none: 0, addToOutput: 1, relu: 2, relu6: 4 } as const;

/** Panels of a right side of `width` columns. */
export const panelsOf = (width: number): number => Math.ceil(width / panelWidth);

/** Bytes of one packed panel over `depth` values. */
export const panelBytes = (depth: number): number => depth * panelWidth * 4;
