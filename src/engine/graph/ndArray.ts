/** Values outside the graph: what is fed and what `run` gives back, as NumPy arrays are in TensorFlow. */
import type { DType } from './dtype';
import { ValueError } from './errors';
import { printArray } from './printing';
import { sizeOfShape } from './shape';

/** Numbers (bool as 0 and 1), pairs of real and imaginary part for complex64, or texts. */
export type Elements = Float32Array | Int32Array | Uint8Array | readonly string[];
export type Scalar = number | boolean | string;
export type Nested = Scalar | readonly Nested[];
export interface Complex {
  readonly re: number;
  readonly im: number;
}

export class NdArray {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Row by row. */
  readonly data: Elements;

  /** @throws ValueError where the number of values is not that of the shape */
  constructor(dtype: DType, shape: readonly number[], data: Elements) {
    const expected = sizeOfShape(shape) * (dtype === 'complex64' ? 2 : 1);
    if (data.length !== expected) throw new ValueError(`cannot reshape array of size ${data.length} into shape (${shape.join(',')})`);
    this.dtype = dtype;
    this.shape = shape;
    this.data = data;
  }

  get size(): number {
    return sizeOfShape(this.shape);
  }

  /** The element at a position counted row by row, in JavaScript's own type. */
  at(i: number): Scalar | Complex {
    if (this.dtype === 'complex64') return { re: Number(this.data[2 * i]), im: Number(this.data[2 * i + 1]) };
    const value = this.data[i] ?? 0;
    return this.dtype === 'bool' ? value !== 0 : value;
  }

  /** The only element, as a number. @throws ValueError unless there is exactly one */
  item(): number {
    if (this.size !== 1) throw new ValueError('can only convert an array of size 1 to a scalar');
    return Number(this.at(0));
  }

  /** Nested lists; a bare value for rank 0. */
  toArray(): unknown {
    const build = (axis: number, from: number): unknown => {
      const size = this.shape[axis];
      if (size === undefined) return this.at(from);
      const stride = sizeOfShape(this.shape.slice(axis + 1));
      return Array.from({ length: size }, (_, i) => build(axis + 1, from + i * stride));
    };
    return build(0, 0);
  }

  /** As NumPy prints it. */
  toString(): string {
    return printArray(this);
  }
}

/** What a program may give as a value. */
export type ArrayLike = Nested | NdArray | Float32Array | Int32Array | Uint8Array | Float64Array;

/**
 * A value as an array. Numbers become float32 unless `dtype` says otherwise (JavaScript does not tell 3 from 3.0),
 * truth values bool, texts string.
 * @throws ValueError for lists of unequal length, TypeError where a value is not of the type
 */
export function toNdArray(value: ArrayLike, dtype?: DType): NdArray {
  if (value instanceof NdArray) return dtype === undefined || dtype === value.dtype ? value : convert(value.shape, Array.from({ length: value.size }, (_, i) => value.at(i)), dtype);
  if (ArrayBuffer.isView(value)) return convert([value.length], Array.from(value), dtype ?? (value instanceof Int32Array ? 'int32' : value instanceof Uint8Array ? 'bool' : 'float32'));
  const shape: number[] = [];
  for (let level: Nested | undefined = value; isList(level); level = level[0]) shape.push(level.length);
  const flat: Scalar[] = [];
  flatten(value, shape, 0, flat);
  return convert(shape, flat, dtype ?? dtypeOf(flat[0]));
}

const isList = (value: unknown): value is readonly Nested[] => Array.isArray(value);

function flatten(value: Nested, shape: readonly number[], depth: number, into: Scalar[]): void {
  if (!isList(value)) {
    if (depth !== shape.length) throw new ValueError('setting an array element with a sequence. The requested array has an inhomogeneous shape.');
    into.push(value);
    return;
  }
  if (value.length !== shape[depth]) throw new ValueError('setting an array element with a sequence. The requested array has an inhomogeneous shape.');
  for (const part of value) flatten(part, shape, depth + 1, into);
}

function dtypeOf(first: Scalar | undefined): DType {
  if (typeof first === 'boolean') return 'bool';
  return typeof first === 'string' ? 'string' : 'float32';
}

function convert(shape: readonly number[], values: readonly (Scalar | Complex)[], dtype: DType): NdArray {
  switch (dtype) {
    case 'string':
      return new NdArray(dtype, shape, values.map((value) => textOf(value)));
    case 'bool':
      return new NdArray(dtype, shape, Uint8Array.from(values, (value) => (numberOf(value, dtype) === 0 ? 0 : 1)));
    case 'int32':
      return new NdArray(dtype, shape, Int32Array.from(values, (value) => numberOf(value, dtype)));
    case 'float32':
      return new NdArray(dtype, shape, Float32Array.from(values, (value) => numberOf(value, dtype)));
    case 'complex64':
      return new NdArray(dtype, shape, Float32Array.from(values.flatMap((value) => (typeof value === 'object' ? [value.re, value.im] : [numberOf(value, dtype), 0]))));
  }
}

function textOf(value: Scalar | Complex): string {
  if (typeof value !== 'string') throw new TypeError(`Expected string, but got a value of type '${typeof value}'.`);
  return value;
}

function numberOf(value: Scalar | Complex, dtype: DType): number {
  if (typeof value === 'object') throw new TypeError(`Expected ${dtype}, but got a complex number.`);
  if (typeof value === 'string') throw new TypeError(`Expected ${dtype}, but got ${value} of type 'str'.`);
  const number = Number(value);
  if (dtype === 'int32' && !Number.isInteger(number)) throw new TypeError(`Expected int32, but got ${number} of type 'float'.`);
  return number;
}
