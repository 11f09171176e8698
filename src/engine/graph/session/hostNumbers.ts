/** Numbers that lie on this side as well as on the device: who needs them here need not wait for it. */
import { tensor as tensorOf, type DataId, type Tensor } from '@tensorflow/tfjs-core';

const known = new WeakMap<DataId, ArrayLike<number>>();

/** To be told of tensors made from numbers that will never change. */
export function rememberNumbers(tensor: Tensor, numbers: ArrayLike<number>): Tensor {
  known.set(tensor.dataId, numbers);
  return tensor;
}

/** The numbers of a small tensor. Waits for the device where they lie only there. */
export const hostNumbers = (tensor: Tensor): number[] => Array.from(known.get(tensor.dataId) ?? tensor.dataSync());

/** null where they lie only on the device. */
export const knownNumbers = (tensor: Tensor): ArrayLike<number> | null => known.get(tensor.dataId) ?? null;

/** An int32 tensor whose numbers stay known here; a vector unless a shape is given. */
export const hostIntegers = (numbers: readonly number[], shape: readonly number[] = [numbers.length]): Tensor => rememberNumbers(tensorOf([...numbers], [...shape], 'int32'), numbers);
