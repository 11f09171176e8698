import { add, customGrad, div, engine, getBackend, moments, mul, sqrt, sub, type GradSaveFunc, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { findKernel } from '../registry';
import { layerNormGrad, layerNormName } from '../simd/normalisation/layerNorm';

/**
 * Normalises each row by its own mean and variance: (x - mean) / sqrt(variance + epsilon) * scale + offset; with its
 * gradient in kernels where the backend has them. J. Ba, J. Kiros, G. Hinton, "Layer normalization", 2016.
 *
 * @param x [..., columns]
 * @param scale,offset [columns]
 */
export function layerNorm(x: Tensor, scale: Tensor1D, offset: Tensor1D, epsilon: number): Tensor {
  if (!findKernel(layerNormName, getBackend())) {
    const { mean, variance } = moments(x, -1, true);
    return add(mul(div(sub(x, mean), sqrt(add(variance, epsilon))), scale), offset);
  }
  return customGrad((...given) => {
    const [a, b, c, save] = given as [Tensor, Tensor, Tensor, GradSaveFunc];
    const [value, means, inverses] = engine().runKernel<[Tensor, Tensor, Tensor]>(layerNormName, { x: a, scale: b, offset: c }, { epsilon });
    save([a, means, inverses, b]);
    return {
      value,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [from, toMeans, toInverses, toScale] = saved as [Tensor, Tensor, Tensor, Tensor];
        return engine().runKernel<Tensor[]>(layerNormGrad, { x: from, dy, means: toMeans, inverses: toInverses, scale: toScale });
      },
    };
  })(x, scale, offset);
}
