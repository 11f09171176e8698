import { customGrad, engine, getBackend, mul, tensor, type GradSaveFunc, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { findKernel } from '../registry';
import { dropoutName } from '../simd/elementwise/dropout';
import { dropoutMask, dropThreshold } from './dropoutMask';

const drop = (x: Tensor, key: Tensor, threshold: number): Tensor => engine().runKernel<Tensor>(dropoutName, { x, key }, { threshold });

/**
 * Zeroes each value with probability `rate` and divides the others by `1 - rate`. The mask is a function of the key and a
 * value's place, the same on every backend; where the backend has the kernel, no mask is made or kept.
 *
 * @param x any shape
 * @param key int32 [2]
 * @param rate 0 <= rate < 1
 */
export function dropout(x: Tensor, key: Tensor1D, rate: number): Tensor {
  if (!findKernel(dropoutName, getBackend())) {
    const [first = 0, second = 0] = key.dataSync<'int32'>();
    return mul(x, tensor(dropoutMask(x.size, rate, [first, second]), x.shape));
  }
  const threshold = dropThreshold(rate);
  return customGrad((...given) => {
    const [input, save] = given as [Tensor, GradSaveFunc];
    save([key]);
    return {
      value: drop(input, key, threshold),
      gradFunc: (dy: Tensor, [saved]: Tensor[]) => drop(dy, saved ?? key, threshold),
    };
  })(x);
}
