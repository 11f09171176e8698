import { customGrad, engine, expandDims, getBackend, losses, mul, Reduction, type GradSaveFunc, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { softmaxCrossEntropyWithLogits } from '../simd/elementwise/softmaxCrossEntropy';
import { findKernel } from '../registry';

const fused = customGrad((...given) => {
  const [logits, labels, save] = given as [Tensor, Tensor, GradSaveFunc];
  const [value, gradient] = engine().runKernel<[Tensor, Tensor]>(softmaxCrossEntropyWithLogits, { logits, labels });
  save([gradient]);
  return {
    value,
    // Labels are data: their gradient is never asked for, but the tape wants an entry for every input.
    gradFunc: (dy: Tensor, [saved]: Tensor[]) => {
      if (!saved) throw new Error('The gradient was not saved.');
      return [mul(expandDims(dy, 1), saved), mul(expandDims(dy, 1), 0)];
    },
  };
});

/**
 * -sum over classes of labels * log softmax(logits), one value a row, with its gradient from the same pass where the
 * backend has the kernel.
 *
 * @param labels [rows, classes], each row summing to 1
 * @param logits [rows, classes]
 */
export function softmaxCrossEntropy(labels: Tensor2D, logits: Tensor2D): Tensor1D {
  if (findKernel(softmaxCrossEntropyWithLogits, getBackend())) return fused(logits, labels) as Tensor1D;
  return losses.softmaxCrossEntropy<Tensor2D, Tensor1D>(labels, logits, undefined, 0, Reduction.NONE);
}
