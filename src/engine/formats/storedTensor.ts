/** Tensors as TensorFlow's files hold them, in the arrays of JavaScript that hold them exactly. */
import { dataTypeName, dataTypeNumber } from './dataTypes';

/**
 * Numbers in row-major order. `bool` is 0 and 1; `complex64` has real and imaginary part in turn, two values an element;
 * `int64` are bigints, because a number is exact only up to 2^53; an element of `string` is bytes, as in TensorFlow.
 */
export type StoredTensor = { readonly shape: readonly number[] } & (
  | { readonly dtype: 'float32' | 'complex64'; readonly data: Float32Array }
  | { readonly dtype: 'float64'; readonly data: Float64Array }
  | { readonly dtype: 'int32'; readonly data: Int32Array }
  | { readonly dtype: 'int64'; readonly data: BigInt64Array }
  | { readonly dtype: 'uint8' | 'bool'; readonly data: Uint8Array }
  | { readonly dtype: 'int8'; readonly data: Int8Array }
  | { readonly dtype: 'int16'; readonly data: Int16Array }
  | { readonly dtype: 'uint16'; readonly data: Uint16Array }
  | { readonly dtype: 'string'; readonly data: readonly Uint8Array[] }
);
export type StoredType = StoredTensor['dtype'];
export type NumericType = Exclude<StoredType, 'string'>;
export type NumericTensor = Exclude<StoredTensor, { readonly dtype: 'string' }>;

const elementBytes: Readonly<Record<NumericType, number>> = {
  float32: 4, complex64: 8, float64: 8, int32: 4, int64: 8, uint8: 1, bool: 1, int8: 1, int16: 2, uint16: 2,
};

/** The type of that number in a file, where its values can be held; else null. */
export function storedType(number: number): StoredType | null {
  const name = dataTypeName(number);
  return name === 'string' || isNumeric(name) ? name : null;
}

/** Number of a stored type in a file. */
export const storedTypeNumber = (type: StoredType): number => dataTypeNumber(type) ?? 0;

/** Bytes of one element in a file. */
export const bytesOf = (type: NumericType): number => elementBytes[type];

export const countOf = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** A tensor over a copy of little-endian bytes, whose number must be `bytesOf(dtype) * countOf(shape)`. */
export function tensorFromBytes(dtype: NumericType, shape: readonly number[], bytes: Uint8Array): NumericTensor {
  const { buffer } = new Uint8Array(bytes);
  switch (dtype) {
    case 'float32':
    case 'complex64':
      return { dtype, shape, data: new Float32Array(buffer) };
    case 'float64':
      return { dtype, shape, data: new Float64Array(buffer) };
    case 'int32':
      return { dtype, shape, data: new Int32Array(buffer) };
    case 'int64':
      return { dtype, shape, data: new BigInt64Array(buffer) };
    case 'uint8':
    case 'bool':
      return { dtype, shape, data: new Uint8Array(buffer) };
    case 'int8':
      return { dtype, shape, data: new Int8Array(buffer) };
    case 'int16':
      return { dtype, shape, data: new Int16Array(buffer) };
    case 'uint16':
      return { dtype, shape, data: new Uint16Array(buffer) };
  }
}

/** The values as little-endian bytes: a view, because that is how every machine with a browser stores them. */
export function bytesFromTensor({ data }: NumericTensor): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function isNumeric(name: string): name is NumericType {
  return Object.hasOwn(elementBytes, name);
}
