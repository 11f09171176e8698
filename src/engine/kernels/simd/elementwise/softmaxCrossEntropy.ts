import { input } from '../kernelCall';
import type { KernelOverride } from '../simd';

/** Name of the kernel, TensorFlow's: inputs `logits` and `labels` [rows, classes], outputs losses [rows] and their gradient. */
export const softmaxCrossEntropyWithLogits = 'SoftmaxCrossEntropyWithLogits';

export const softmaxCrossEntropyKernel: KernelOverride = {
  name: softmaxCrossEntropyWithLogits,
  create: ({ heap, team }) => (call) => {
    const [logits, labels] = [input(call, 'logits'), input(call, 'labels')];
    const [rows = 0, classes = 0] = logits.shape;
    const [losses, gradient] = [heap.output([rows]), heap.output([rows, classes])];
    const [from, expected, to, toGradient] = [heap.addressOf(logits), heap.addressOf(labels), heap.addressOf(losses), heap.addressOf(gradient)];
    const grain = Math.ceil(16384 / Math.max(1, classes));
    team.run('softmaxCrossEntropy', rows, grain, (first, last) => [from, expected, to, toGradient, classes, first, last]);
    return [losses, gradient];
  },
};
