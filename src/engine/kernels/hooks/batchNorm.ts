import { batchNorm as composed, customGrad, engine, getBackend, moments, type GradSaveFunc, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { findKernel } from '../registry';
import { batchNormGrad, columnMoments } from '../simd/normalisation/batchNorm';

/** What training needs of a normalised batch; mean and variance (biased) are for the moving averages and have no gradient. */
export interface NormalisedBatch {
  readonly y: Tensor;
  readonly mean: Tensor1D;
  readonly variance: Tensor1D;
}

/**
 * Normalises each column by the batch's own mean and variance: y = (x - mean) / sqrt(variance + epsilon) * scale + offset,
 * in two passes and its gradient in two, where the backend has the kernels.
 * S. Ioffe, C. Szegedy, "Batch normalization", ICML 2015.
 *
 * @param x [..., columns], two to four dimensions
 * @param scale,offset [columns]
 */
export function batchNorm(x: Tensor, scale: Tensor1D, offset: Tensor1D, epsilon: number): NormalisedBatch {
  const axes = x.shape.slice(0, -1).map((_, i) => i);
  if (!findKernel(batchNormGrad, getBackend())) {
    const { mean, variance } = moments(x, axes);
    return { y: composed(x, mean as Tensor1D, variance as Tensor1D, offset, scale, epsilon), mean: mean as Tensor1D, variance: variance as Tensor1D };
  }
  const attributes = { varianceEpsilon: epsilon };
  const [mean, variance] = engine().runKernel<[Tensor1D, Tensor1D]>(columnMoments, { x });
  const y = customGrad((...given) => {
    const [a, b, c, save] = given as [Tensor, Tensor, Tensor, GradSaveFunc];
    save([a, mean, variance, b]);
    return {
      value: engine().runKernel<Tensor>('FusedBatchNorm', { x: a, mean, variance, scale: b, offset: c }, attributes),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [from, toMean, toVariance, toScale] = saved as [Tensor, Tensor, Tensor, Tensor];
        return engine().runKernel<Tensor[]>(batchNormGrad, { x: from, dy, mean: toMean, variance: toVariance, scale: toScale }, attributes);
      },
    };
  })(x, scale, offset);
  return { y, mean, variance };
}
