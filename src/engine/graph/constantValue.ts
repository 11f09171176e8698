/** Values that are known before the graph runs (tensorflow/python/framework/tensor_util.py, `constant_value` and `constant_value_as_shape`). */
import type { PartialShape } from '../declarations/graphPicture';
import { foldNumbers } from './constantFolding';
import { ValueError } from './errors';
import { NdArray } from './ndArray';
import { isDefined } from './shape';
import type { Tensor } from './tensor';

/** The tensor's value where it follows from constants and known shapes alone, else null. */
export function constantValue(tensor: Tensor): NdArray | null {
  const { op } = tensor;
  if (op.type === 'Const') {
    const value = op.attributes['value'];
    return value?.kind === 'tensor' ? value.value : null;
  }
  if (op.type === 'Identity') return constantValue(op.input(0));
  const [numbers, shape] = [constantNumbers(tensor), tensor.shape];
  if (tensor.dtype !== 'int32' || !isDefined(shape) || !numbers || numbers.includes(null)) return null;
  return new NdArray('int32', shape, Int32Array.from(numbers, Number));
}

/** The numbers of an integer vector or scalar known beforehand; null for each that is not, and for all where not even their count is known. */
export function constantNumbers(tensor: Tensor): readonly (number | null)[] | null {
  const { op } = tensor;
  if (op.type === 'Const') {
    const value = constantValue(tensor);
    return value && value.dtype !== 'string' ? Array.from({ length: value.size }, (_, i) => Number(value.at(i))) : null;
  }
  const { rank, sizes } = { rank: op.inputs[0]?.shape?.length ?? null, sizes: op.inputs[0]?.shape ?? null };
  switch (op.type) {
    case 'Shape':
      return sizes;
    case 'Rank':
      return rank === null ? null : [rank];
    case 'Size':
      return isDefined(sizes) ? [sizes.reduce((product, size) => product * size, 1)] : null;
    case 'Identity':
      return constantNumbers(op.input(0));
    default:
      return tensor.dtype === 'int32' && tensor.index === 0 ? foldNumbers(op, constantNumbers) : null;
  }
}

/** The shape that an integer vector will mean; -1 stands for an unknown size. @throws ValueError for other negative numbers */
export function constantShape(tensor: Tensor): PartialShape {
  const numbers = constantNumbers(tensor);
  if (!numbers) {
    const length = tensor.shape?.[0] ?? null;
    return length === null ? null : Array.from({ length }, () => null);
  }
  return numbers.map((number) => {
    if (number !== null && number < -1) throw new ValueError(`Invalid value in tensor used for shape: ${number}`);
    return number === -1 ? null : number;
  });
}
