import { backend_util, util, type SumAttrs } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import type { KernelOverride } from '../simd';
import { grainFor } from '../team';

/** Sums over all dimensions but the last (the gradient of a bias); other sums stay with the previous kernel. */
export const sumKernel: KernelOverride = {
  name: 'Sum',
  create: ({ heap, team }, previous) => (call) => {
    const x = input(call, 'x');
    const { axis, keepDims } = call.attrs as unknown as SumAttrs;
    const axes = util.parseAxisParam(axis, x.shape);
    const rank = x.shape.length;
    const columns = x.shape.at(-1) ?? 0;
    const leading = rank > 1 && axes.length === rank - 1 && !axes.includes(rank - 1);
    if (!leading || x.dtype !== 'float32' || util.sizeFromShape(x.shape) === 0) return fallBack(previous, call);

    const [outShape] = backend_util.computeOutAndReduceShapes(x.shape, axes);
    const out = heap.output(keepDims ? backend_util.expandShapeToKeepDim(outShape, axes) : outShape);
    const [matrix, rows, to] = [heap.addressOf(x), util.sizeFromShape(x.shape) / columns, heap.addressOf(out)];
    // Columns are shared in whole cache lines.
    const grain = grainFor(columns, 16, rows * columns, team.leastShared.values);
    team.run('sumColumns', columns, grain, (first, last) => [matrix, rows, columns, to, first, last]);
    return out;
  },
};
