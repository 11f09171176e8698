import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import { elementGrain } from '../module';
import type { KernelOverride } from '../simd';

/** `b` is one value a channel of `a`, as a bias is. */
function isBias(a: TensorInfo, b: TensorInfo): boolean {
  const channels = a.shape.at(-1) ?? 0;
  const onlyLast = b.shape.length <= a.shape.length && b.shape.at(-1) === channels && util.sizeFromShape(b.shape) === channels;
  return onlyLast && a.dtype === 'float32' && b.dtype === 'float32' && util.sizeFromShape(a.shape) > channels && channels > 1;
}

/** Adds a bias along the last dimension; other sums stay with the previous kernel. */
export const addKernel: KernelOverride = {
  name: 'Add',
  create: ({ heap, team }, previous) => (call) => {
    const [a, b] = [input(call, 'a'), input(call, 'b')];
    if (!isBias(a, b)) return fallBack(previous, call);
    const columns = a.shape.at(-1) ?? 1;
    const out = heap.output(a.shape);
    const [x, bias, to] = [heap.addressOf(a), heap.addressOf(b), heap.addressOf(out)];
    team.run('addBias', util.sizeFromShape(a.shape) / columns, Math.ceil(elementGrain / columns), (first, last) => [x, bias, to, columns, first, last]);
    return out;
  },
};
