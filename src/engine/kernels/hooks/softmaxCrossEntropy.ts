import { customGrad, engine, expandDims, getBackend, losses, mul, Reduction, type GradSaveFunc, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { softmaxCrossEntropyWithLogits } from '../simd/elementwise/softmaxCrossEntropy';
import { findKernel } from '../registry';

/** Labels are data: no gradient of theirs is computed. */
const fused = (logits: Tensor, labels: Tensor) =>
  customGrad((...given) => {
    const [x, save] = given as [Tensor, GradSaveFunc];
    const [value, gradient] = engine().runKernel<[Tensor, Tensor]>(softmaxCrossEntropyWithLogits, { logits: x, labels });
    save([gradient]);
    return {
      value,
      gradFunc: (dy: Tensor, [saved]: Tensor[]) => {
        if (!saved) throw new Error('The gradient was not saved.');
        return mul(expandDims(dy, 1), saved);
      },
    };
  })(logits);

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
