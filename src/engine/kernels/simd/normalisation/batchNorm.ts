/** Batch normalisation along the last dimension: tf.js's kernel for use, and moments and gradient for training. */
import { util, type FusedBatchNormAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { floatBits } from '../floatBits';
import { fallBack, input, type KernelCall } from '../kernelCall';
import type { KernelOverride } from '../simd';
import { chunksOf } from './rowChunks';

/** Name of the kernel: input `x` [..., columns], outputs mean and variance (biased) [columns] over all other dimensions. */
export const columnMoments = 'ColumnMoments';

/**
 * Name of the kernel: inputs `x`, `dy` [..., columns], `mean`, `variance`, `scale` [columns], attribute `varianceEpsilon`;
 * outputs the gradients of x, scale and offset, mean and variance being those of x.
 */
export const batchNormGrad = 'BatchNormGrad';

const epsilonOf = ({ attrs }: KernelCall): number => floatBits((attrs as unknown as FusedBatchNormAttrs).varianceEpsilon);

function sizesOf(x: TensorInfo): { readonly rows: number; readonly columns: number } {
  const columns = x.shape.at(-1) ?? 1;
  return { columns, rows: util.sizeFromShape(x.shape) / columns };
}

const columnMomentsKernel: KernelOverride = {
  name: columnMoments,
  create: (simd) => (call) => {
    const { heap, scratch, team } = simd;
    const x = input(call, 'x');
    const { rows, columns } = sizesOf(x);
    const { rowsInChunk, count, grain } = chunksOf(simd, rows, columns);
    const [mean, variance] = [heap.output([columns]), heap.output([columns])];
    const [from, toMean, toVariance] = [heap.addressOf(x), heap.addressOf(mean), heap.addressOf(variance)];
    const moments = scratch.get('sums of chunks', count * 2 * columns * 4);
    team.run('momentsOfChunks', count, grain, (first, last) => [from, rows, columns, moments, rowsInChunk, first, last]);
    team.run('combineMoments', columns, columns, (first, last) => [moments, rows, columns, rowsInChunk, toMean, toVariance, first, last]);
    return [mean, variance];
  },
};

/** One value a column of x. */
const isAlongColumns = (x: TensorInfo, vector: TensorInfo): boolean =>
  vector.shape.length === 1 && vector.shape[0] === x.shape.at(-1) && vector.dtype === 'float32';

const fusedBatchNormKernel: KernelOverride = {
  name: 'FusedBatchNorm',
  create: (simd, previous) => (call) => {
    const { heap, scratch, team } = simd;
    const x = input(call, 'x');
    const vectors = [input(call, 'mean'), input(call, 'variance'), call.inputs['scale'], call.inputs['offset']];
    const suits = vectors.every((vector) => !vector || isAlongColumns(x, vector));
    if (!suits || x.dtype !== 'float32' || util.sizeFromShape(x.shape) === 0) return fallBack(previous, call);
    const { rows, columns } = sizesOf(x);
    const epsilon = epsilonOf(call);
    const out = heap.output(x.shape);
    const [from, to] = [heap.addressOf(x), heap.addressOf(out)];
    const [mean = 0, variance = 0, scale = 0, offset = 0] = vectors.map((vector) => (vector ? heap.addressOf(vector) : 0));
    const factors = scratch.get('batch norm factors', columns * 4);
    team.run('batchNormFactors', columns, columns, (first, last) => [variance, scale, epsilon, factors, first, last]);
    const { rowGrain } = chunksOf(simd, rows, columns);
    team.run('normaliseColumns', rows, rowGrain, (first, last) => [from, mean, factors, offset, to, columns, first, last]);
    return out;
  },
};

const batchNormGradKernel: KernelOverride = {
  name: batchNormGrad,
  create: (simd) => (call) => {
    const { heap, scratch, team } = simd;
    const x = input(call, 'x');
    const { rows, columns } = sizesOf(x);
    const { rowsInChunk, count, grain, rowGrain } = chunksOf(simd, rows, columns);
    const epsilon = epsilonOf(call);
    const gradients = [heap.output(x.shape), heap.output([columns]), heap.output([columns])];
    const [from = 0, dy = 0, mean = 0, variance = 0, scale = 0] = ['x', 'dy', 'mean', 'variance', 'scale'].map((name) => heap.addressOf(input(call, name)));
    const [to = 0, toScale = 0, toOffset = 0] = gradients.map((gradient) => heap.addressOf(gradient));
    const sums = scratch.get('sums of chunks', count * 2 * columns * 4);
    const totals = scratch.get('batch norm totals', 5 * columns * 4);
    const coefficients = totals + 2 * columns * 4;
    team.run('batchNormSums', count, grain, (first, last) => [from, mean, dy, rows, columns, sums, rowsInChunk, first, last]);
    team.run('sumColumns', 2 * columns, 2 * columns, (first, last) => [sums, count, 2 * columns, totals, 1, first, last]);
    team.run('batchNormCoefficients', columns, columns, (first, last) => [
      variance, scale, epsilon, totals, rows, columns, coefficients, toScale, toOffset, first, last,
    ]);
    team.run('batchNormGradient', rows, rowGrain, (first, last) => [from, mean, dy, coefficients, to, columns, first, last]);
    return gradients;
  },
};

export const batchNormKernels: readonly KernelOverride[] = [fusedBatchNormKernel, columnMomentsKernel, batchNormGradKernel];
