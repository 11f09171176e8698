/** Values that are known before the graph runs (tensorflow/python/framework/tensor_util.py, `constant_value`). */
import { NdArray } from './ndArray';
import { isDefined } from './shape';
import type { Tensor } from './tensor';

/** The tensor's value where it follows from constants and known shapes alone, else null. */
export function constantValue(tensor: Tensor): NdArray | null {
  const { op } = tensor;
  switch (op.type) {
    case 'Const': {
      const value = op.attributes['value'];
      return value?.kind === 'tensor' ? value.value : null;
    }
    case 'Shape': {
      const { shape } = op.input(0);
      return isDefined(shape) ? ints([...shape]) : null;
    }
    case 'Rank': {
      const { shape } = op.input(0);
      return shape === null ? null : new NdArray('int32', [], Int32Array.of(shape.length));
    }
    case 'Size': {
      const { shape } = op.input(0);
      return isDefined(shape) ? new NdArray('int32', [], Int32Array.of(shape.reduce((product, size) => product * size, 1))) : null;
    }
    case 'Pack':
      return joined(op.inputs.map(constantValue));
    case 'Identity':
      return constantValue(op.input(0));
    default:
      return null;
  }
}

/** The numbers of an int32 vector or scalar known beforehand; null for each that is not. */
export function constantNumbers(tensor: Tensor): readonly (number | null)[] | null {
  const value = constantValue(tensor);
  if (value) return Array.from({ length: value.size }, (_, i) => Number(value.at(i)));
  const { op } = tensor;
  // The shape of a partly known tensor, or a list with unknown sizes among known ones.
  if (op.type === 'Shape') return op.input(0).shape;
  if (op.type === 'Pack') return op.inputs.map((part) => constantNumbers(part)?.[0] ?? null);
  return null;
}

const ints = (values: readonly number[]): NdArray => new NdArray('int32', [values.length], Int32Array.from(values));

function joined(parts: readonly (NdArray | null)[]): NdArray | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length || known.some((part) => part.dtype !== 'int32' || part.shape.length > 0)) return null;
  return ints(known.map((part) => part.item()));
}
