/** Layer normalisation along the last dimension, and its gradients. */
import { util } from '@tensorflow/tfjs-core';
import { floatBits } from '../floatBits';
import { input } from '../kernelCall';
import type { KernelOverride } from '../simd';
import { chunksOf } from './rowChunks';

/**
 * Name of the kernel: inputs `x` [..., columns], `scale`, `offset` [columns], attribute `epsilon`; outputs the normalised
 * values and each row's mean and 1 / standard deviation.
 */
export const layerNormName = 'LayerNorm';

/** Name of the kernel: inputs `x`, `dy`, `means`, `inverses`, `scale`; outputs the gradients of x, scale and offset. */
export const layerNormGrad = 'LayerNormGrad';

const layerNormKernel: KernelOverride = {
  name: layerNormName,
  create: (simd) => (call) => {
    const { heap, team } = simd;
    const [x, scale, offset] = [input(call, 'x'), input(call, 'scale'), input(call, 'offset')];
    const columns = util.sizeFromShape(scale.shape);
    const rows = util.sizeFromShape(x.shape) / columns;
    const epsilon = floatBits(Number(call.attrs?.['epsilon']));
    const outputs = [heap.output(x.shape), heap.output([rows]), heap.output([rows])];
    const [from = 0, toScale = 0, toOffset = 0, to = 0, means = 0, inverses = 0] = [x, scale, offset, ...outputs].map((tensor) => heap.addressOf(tensor));
    team.run('layerNorm', rows, chunksOf(simd, rows, columns).rowGrain, (first, last) => [
      from, toScale, toOffset, epsilon, to, means, inverses, columns, first, last,
    ]);
    return outputs;
  },
};

const layerNormGradKernel: KernelOverride = {
  name: layerNormGrad,
  create: (simd) => (call) => {
    const { heap, scratch, team } = simd;
    const [x, scale] = [input(call, 'x'), input(call, 'scale')];
    const columns = util.sizeFromShape(scale.shape);
    const rows = util.sizeFromShape(x.shape) / columns;
    const { rowsInChunk, count, grain, rowGrain } = chunksOf(simd, rows, columns);
    const gradients = [heap.output(x.shape), heap.output([columns]), heap.output([columns])];
    const [from = 0, dy = 0, means = 0, inverses = 0, toScale = 0] = [x, input(call, 'dy'), input(call, 'means'), input(call, 'inverses'), scale].map((t) => heap.addressOf(t));
    const [to = 0, scaleGradient = 0, offsetGradient = 0] = gradients.map((gradient) => heap.addressOf(gradient));
    const sums = scratch.get('sums of chunks', count * 2 * columns * 4);
    team.run('layerNormGradient', rows, rowGrain, (first, last) => [from, means, inverses, toScale, dy, to, columns, first, last]);
    team.run('layerNormSums', count, grain, (first, last) => [from, means, inverses, dy, rows, columns, sums, rowsInChunk, first, last]);
    team.run('sumColumns', columns, columns, (first, last) => [sums, count, 2 * columns, offsetGradient, 1, first, last]);
    // The second half of the columns, written to where the first begins.
    team.run('sumColumns', columns, columns, (first, last) => [sums, count, 2 * columns, scaleGradient - columns * 4, 1, columns + first, columns + last]);
    return gradients;
  },
};

export const layerNormKernels: readonly KernelOverride[] = [layerNormKernel, layerNormGradKernel];
