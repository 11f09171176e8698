/** TensorProto (tensorflow/core/framework/tensor.proto): values as bytes, or one by one, where the last may stand for the rest. */
import { create } from '@bufbuild/protobuf';
import { EngineError } from '../errors/failure';
import { dataTypeName } from './dataTypes';
import { TensorProtoSchema, type TensorProto } from './protobuf/generated/tensorflow_pb';
import { bytesFromTensor, bytesOf, countOf, storedType, storedTypeNumber, tensorFromBytes, type NumericType, type StoredTensor } from './storedTensor';
import { readShape, writeShape } from './tensorShape';

/** Bytes that the tensors of one file may still take: a single value can stand for a tensor of any size. */
export interface Allowance {
  bytes: number;
}
export const ownAllowance = (): Allowance => ({ bytes: 2 ** 28 });

/** @throws unsupported for a type that cannot be held, bad-file where shape and values do not agree or are too large. */
export function readTensor(proto: TensorProto, file: string, allowance: Allowance): StoredTensor {
  const dtype = storedType(proto.dtype);
  if (!dtype) throw new EngineError('unsupported', { what: `values of type ${dataTypeName(proto.dtype)} in ${file}` });
  const shape = knownShape(proto, file);
  const count = countOf(shape);
  const size = count * (dtype === 'string' ? 8 : bytesOf(dtype));
  if (!(size <= allowance.bytes)) throw new EngineError('bad-file', { file, expected: 'tensors that fit into memory', found: `[${shape.join(', ')}]` });
  allowance.bytes -= size;
  if (dtype === 'string') return { dtype, shape, data: filled(proto.stringVal, count, new Uint8Array(0), file) };
  if (proto.tensorContent.length === 0) return fromValues(proto, dtype, shape, file);
  const bytes = count * bytesOf(dtype);
  if (proto.tensorContent.length !== bytes) throw mismatch(file, bytes, proto.tensorContent.length);
  return tensorFromBytes(dtype, shape, proto.tensorContent);
}

/** With the values as bytes, as TensorFlow writes all but the smallest tensors. */
export function writeTensor(tensor: StoredTensor): TensorProto {
  const head = { dtype: storedTypeNumber(tensor.dtype), tensorShape: writeShape(tensor.shape) };
  if (tensor.dtype === 'string') return create(TensorProtoSchema, { ...head, stringVal: [...tensor.data] });
  return create(TensorProtoSchema, { ...head, tensorContent: bytesFromTensor(tensor) });
}

/** Shape of a tensor in a file, which has no unknown sizes. */
function knownShape(proto: TensorProto, file: string): number[] {
  const shape = proto.tensorShape ? readShape(proto.tensorShape) : [];
  return (shape ?? [null]).map((size) => {
    if (size === null) throw new EngineError('bad-file', { file, expected: 'a tensor with all its sizes', found: 'an unknown size' });
    return size;
  });
}

function fromValues(proto: TensorProto, dtype: NumericType, shape: readonly number[], file: string): StoredTensor {
  const count = countOf(shape);
  switch (dtype) {
    case 'float32':
      return { dtype, shape, data: Float32Array.from(filled(proto.floatVal, count, 0, file)) };
    case 'complex64':
      return { dtype, shape, data: complexValues(proto.scomplexVal, count, file) };
    case 'float64':
      return { dtype, shape, data: Float64Array.from(filled(proto.doubleVal, count, 0, file)) };
    case 'int64':
      return { dtype, shape, data: BigInt64Array.from(filled(proto.int64Val, count, 0n, file)) };
    case 'bool':
      return { dtype, shape, data: Uint8Array.from(filled(proto.boolVal, count, false, file), Number) };
    case 'int32':
      return { dtype, shape, data: Int32Array.from(filled(proto.intVal, count, 0, file)) };
    case 'uint8':
      return { dtype, shape, data: Uint8Array.from(filled(proto.intVal, count, 0, file)) };
    case 'int8':
      return { dtype, shape, data: Int8Array.from(filled(proto.intVal, count, 0, file)) };
    case 'int16':
      return { dtype, shape, data: Int16Array.from(filled(proto.intVal, count, 0, file)) };
    case 'uint16':
      return { dtype, shape, data: Uint16Array.from(filled(proto.intVal, count, 0, file)) };
  }
}

/** `count` values: those given, the last again and again, `none` where there are none. */
function filled<T>(values: readonly T[], count: number, none: T, file: string): T[] {
  if (values.length > count) throw mismatch(file, count, values.length);
  const last = values.at(-1) ?? none;
  return Array.from({ length: count }, (_, i) => values[i] ?? last);
}

function complexValues(parts: readonly number[], count: number, file: string): Float32Array {
  const pairs = Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i] ?? 0, parts[2 * i + 1] ?? 0]);
  return Float32Array.from(filled(pairs, count, [0, 0], file).flat());
}

function mismatch(file: string, expected: number, found: number): EngineError {
  return new EngineError('bad-file', { file, expected: `a tensor of ${expected} values or bytes`, found: `${found}` });
}
