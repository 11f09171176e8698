/** Between arrays of the graph and tensors of TensorFlow's files. */
import { EngineError } from '../../errors/failure';
import type { StoredTensor } from '../../formats/storedTensor';
import type { DType } from '../dtype';
import { NdArray } from '../ndArray';

/** Texts may carry any bytes: one character a byte where they are not UTF-8. */
const encoder = new TextEncoder();

export function storedOf({ dtype, shape, data }: NdArray): StoredTensor {
  switch (dtype) {
    case 'string':
      return { dtype, shape, data: (data as readonly string[]).map((text) => encoder.encode(text)) };
    case 'int32':
      return { dtype, shape, data: data as Int32Array };
    case 'bool':
      return { dtype, shape, data: data as Uint8Array };
    case 'float32':
    case 'complex64':
      return { dtype, shape, data: data as Float32Array };
  }
}

/** Types that the device has not become those that hold their values; int64 must fit into int32. @throws unsupported */
export function arrayOfStored(tensor: StoredTensor): NdArray {
  const { shape } = tensor;
  switch (tensor.dtype) {
    case 'float32':
    case 'complex64':
      return new NdArray(tensor.dtype, shape, tensor.data);
    case 'float64':
      return new NdArray('float32', shape, Float32Array.from(tensor.data));
    case 'bool':
      return new NdArray('bool', shape, tensor.data);
    case 'string':
      return new NdArray('string', shape, tensor.data.map((bytes) => new TextDecoder().decode(bytes)));
    case 'int64':
      return new NdArray('int32', shape, Int32Array.from(tensor.data, whole));
    default:
      return new NdArray('int32', shape, Int32Array.from(tensor.data));
  }
}

function whole(value: bigint): number {
  const number = Number(value);
  if (number !== (number | 0)) throw new EngineError('unsupported', { what: `the integer ${number}, which does not fit into 32 bits` });
  return number;
}

/** The type that holds values of a file's type; null where none does. */
export function heldAs(type: string): DType | null {
  switch (type.replace(/_ref$/, '')) {
    case 'float32':
    case 'float64':
    case 'float16':
      return 'float32';
    case 'int8':
    case 'int16':
    case 'int32':
    case 'int64':
    case 'uint8':
    case 'uint16':
      return 'int32';
    case 'bool':
      return 'bool';
    case 'string':
      return 'string';
    case 'complex64':
      return 'complex64';
    default:
      return null;
  }
}
