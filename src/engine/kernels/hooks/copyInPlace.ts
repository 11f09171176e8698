import { backend, engine, getBackend, util, type Tensor } from '@tensorflow/tfjs-core';
import { findKernel } from '../registry';
import { copyKernelName } from '../simd/elementwise/copy';

/**
 * Writes the values of `from` over those of `to`, so that `to` stays where it lies. False, and nothing done, where the backend
 * cannot, where shapes or types differ, or where another tensor shares the values of `to`.
 */
export function copyInPlace(to: Tensor, from: Tensor): boolean {
  if (!findKernel(copyKernelName, getBackend())) return false;
  if (to.dtype !== from.dtype || (to.dtype !== 'float32' && to.dtype !== 'int32') || !util.arraysEqual(to.shape, from.shape)) return false;
  if (to.dataId === from.dataId || backend().refCount(to.dataId) > 1) return false;
  engine().runKernel(copyKernelName, { from, to });
  return true;
}
