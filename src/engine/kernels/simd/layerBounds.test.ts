/** The kernels of depthwise convolution, normalisation, dropout and reductions on random shapes in a heap of frames. */
import { describe, it } from 'vitest';
import { depthwise, depthwiseFilterGradient, depthwiseInputGradient } from './depthwise/depthwise';
import type { Variant } from './features';
import { floatBits } from './floatBits';
import { fuzz, fuzzedShapes, type Fuzz, type FuzzedKernel } from './testing/fuzz';

function kernelsOf({ random, small, pick, place, geometry }: Fuzz): [FuzzedKernel, ...FuzzedKernel[]] {
  const epsilon = floatBits(1e-3);
  const parts = (count: number): [number, number] => {
    const first = small(count) - 1;
    return [first, random.integer(first, count)];
  };

  const depthwiseConvolutions: FuzzedKernel = (simd) => {
    const [channels, outputs] = [small(pick(9, 40)), pick(1, 1, 2, 3)];
    const g = geometry(channels, channels * outputs, small(4), small(3), small(2));
    const [pictures, outSize] = [g.batch * g.height * g.width * channels, g.batch * g.outHeight * g.outWidth * g.outChannels];
    const taps = g.windowHeight * g.windowWidth * g.outChannels;
    const [images, out, filter] = [place(pictures), place(outSize), place(taps)];
    switch (random.integer(0, 2)) {
      case 0: depthwise(simd, g, images, filter, out, { bias: random.uniform() < 0.5 ? place(g.outChannels) : 0, flags: pick(0, 2, 4) }); return [out, outSize];
      case 1: depthwiseInputGradient(simd, g, out, filter, images); return [images, pictures];
      default: depthwiseFilterGradient(simd, g, images, out, filter); return [filter, taps];
    }
  };

  const batchNorms: FuzzedKernel = ({ module }) => {
    const [rows, columns, rowsInChunk] = [small(30), small(pick(9, 70)), small(12)];
    const chunks = Math.ceil(rows / rowsInChunk);
    const [x, dy, out, mean, variance, scale, offset] = [place(rows * columns), place(rows * columns), place(rows * columns), place(columns), place(columns), place(columns), place(columns)] as [number, number, number, number, number, number, number];
    const [sums, totals, coefficients] = [place(chunks * 2 * columns), place(2 * columns), place(3 * columns)];
    module.momentsOfChunks(x, rows, columns, sums, rowsInChunk, 0, chunks);
    module.combineMoments(sums, rows, columns, rowsInChunk, mean, variance, 0, columns);
    if (random.uniform() < 0.4) {
      module.batchNormFactors(variance, pick(0, scale), epsilon, coefficients, 0, columns);
      module.normaliseColumns(x, mean, coefficients, pick(0, offset), out, columns, 0, rows);
      return [out, rows * columns];
    }
    module.batchNormSums(x, mean, dy, rows, columns, sums, rowsInChunk, 0, chunks);
    module.sumColumns(sums, chunks, 2 * columns, totals, 1, 0, 2 * columns);
    module.batchNormCoefficients(variance, pick(0, scale), epsilon, totals, rows, columns, coefficients, scale, offset, 0, columns);
    module.batchNormGradient(x, mean, dy, coefficients, out, columns, 0, rows);
    return pick([out, rows * columns], [scale, columns], [offset, columns]);
  };

  const layerNorms: FuzzedKernel = ({ module }) => {
    const [rows, columns, rowsInChunk] = [small(30), small(pick(9, 70)), small(12)];
    const chunks = Math.ceil(rows / rowsInChunk);
    const [x, dy, out, means, inverses, scale, offset] = [place(rows * columns), place(rows * columns), place(rows * columns), place(rows), place(rows), place(columns), place(columns)] as [number, number, number, number, number, number, number];
    module.layerNorm(x, scale, offset, epsilon, out, means, inverses, columns, 0, rows);
    if (random.uniform() < 0.4) return pick([out, rows * columns], [inverses, rows]);
    module.layerNormGradient(x, means, inverses, scale, dy, out, columns, 0, rows);
    const sums = place(chunks * 2 * columns);
    module.layerNormSums(x, means, inverses, dy, rows, columns, sums, rowsInChunk, 0, chunks);
    return pick([out, rows * columns], [sums, chunks * 2 * columns]);
  };

  const localResponses: FuzzedKernel = ({ module }) => {
    const [rows, channels, radius] = [small(9), small(pick(9, 40)), small(6) - 1];
    const [x, y, dy, out] = [place(rows * channels), place(rows * channels), place(rows * channels), place(rows * channels)] as [number, number, number, number];
    const constants = [floatBits(1), floatBits(0.5), floatBits(0.75)] as const;
    if (random.uniform() < 0.5) module.localResponse(x, channels, radius, ...constants, out, place(channels + 2 * radius), 0, rows);
    else module.localResponseGradient(x, y, dy, channels, radius, ...constants, out, place(2 * (channels + 2 * radius)), 0, rows);
    return [out, rows * channels];
  };

  const sums: FuzzedKernel = ({ module }) => {
    const [outer, rows, columns] = [small(6), small(40), small(40)];
    const x = place(outer * rows * columns);
    if (random.uniform() < 0.5) {
      const out = place(outer * columns);
      module.sumMiddle(x, rows, columns, out, rows, 0, outer);
      return [out, outer * columns];
    }
    const count = outer * rows * columns - small(columns) + 1;
    const length = Math.ceil(count / outer);
    const lines = Math.ceil(count / length);
    const out = place(lines);
    module.sumRows(x, length, count, out, 1, 0, lines);
    return [out, lines];
  };

  const dropouts: FuzzedKernel = ({ module }) => {
    const count = small(200);
    const [x, key, out] = [place(count), place(2), place(count)];
    const [first, last] = parts(count);
    module.dropout(x, key, random.integer(0, 2 ** 31) | 0, out, first, last);
    return [out + first * 4, last - first];
  };

  return [depthwiseConvolutions, depthwiseConvolutions, batchNorms, layerNorms, localResponses, sums, dropouts];
}

describe.each<Variant>(['relaxed', 'simd'])('bounds of layers, %s', (variant) => {
  it(`are kept for ${fuzzedShapes} random shapes`, { timeout: 3_600_000 }, () => fuzz(variant, variant === 'simd' ? 53 : 54, kernelsOf));
});
