/** Attributes of a node (AttrValue), as plain objects: the kind says what `value` is. */
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import type { PartialShape } from '../declarations/graphPicture';
import { EngineError } from '../errors/failure';
import { dataTypeName, dataTypeNumber } from './dataTypes';
import { AttrValue_ListValueSchema, AttrValueSchema, type AttrValue, type AttrValue_ListValue } from './protobuf/generated/tensorflow_pb';
import type { StoredTensor } from './storedTensor';
import { readTensor, writeTensor, type Allowance } from './tensorProto';
import { readShape, writeShape } from './tensorShape';

/** Bytes that are text are text. Integers beyond 2^53 are rounded. Types go by their names: `float32`. */
export type Attribute =
  | { readonly kind: 'string'; readonly value: string | Uint8Array }
  | { readonly kind: 'int' | 'float'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'type'; readonly value: string }
  | { readonly kind: 'shape'; readonly value: PartialShape }
  | { readonly kind: 'tensor'; readonly value: StoredTensor }
  | { readonly kind: 'strings'; readonly value: readonly (string | Uint8Array)[] }
  | { readonly kind: 'ints' | 'floats'; readonly value: readonly number[] }
  | { readonly kind: 'bools'; readonly value: readonly boolean[] }
  | { readonly kind: 'types'; readonly value: readonly string[] }
  | { readonly kind: 'shapes'; readonly value: readonly PartialShape[] }
  | { readonly kind: 'tensors'; readonly value: readonly StoredTensor[] }
  /** A list without elements, of which the file does not say what they would be; or nothing at all. */
  | { readonly kind: 'empty' };

/** @throws bad-file, unsupported */
export function readAttribute(attribute: AttrValue, file: string, allowance: Allowance): Attribute {
  const { value } = attribute;
  switch (value.case) {
    case 's':
      return { kind: 'string', value: textOrBytes(value.value) };
    case 'i':
      return { kind: 'int', value: Number(value.value) };
    case 'f':
      return { kind: 'float', value: value.value };
    case 'b':
      return { kind: 'bool', value: value.value };
    case 'type':
      return { kind: 'type', value: dataTypeName(value.value) };
    case 'shape':
      return { kind: 'shape', value: readShape(value.value) };
    case 'tensor':
      return { kind: 'tensor', value: readTensor(value.value, file, allowance) };
    case 'list':
      return readList(value.value, file, allowance);
    case 'placeholder':
    case 'func':
      throw new EngineError('unsupported', { what: `functions in the graph of ${file}` });
    case undefined:
      return { kind: 'empty' };
  }
}

export function writeAttribute(attribute: Attribute): AttrValue {
  return create(AttrValueSchema, { value: oneof(attribute) });
}

/** Text where the bytes are UTF-8. */
export function textOrBytes(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

function readList(list: AttrValue_ListValue, file: string, allowance: Allowance): Attribute {
  if (list.s.length > 0) return { kind: 'strings', value: list.s.map(textOrBytes) };
  if (list.i.length > 0) return { kind: 'ints', value: list.i.map(Number) };
  if (list.f.length > 0) return { kind: 'floats', value: list.f };
  if (list.b.length > 0) return { kind: 'bools', value: list.b };
  if (list.type.length > 0) return { kind: 'types', value: list.type.map(dataTypeName) };
  if (list.shape.length > 0) return { kind: 'shapes', value: list.shape.map(readShape) };
  if (list.tensor.length > 0) return { kind: 'tensors', value: list.tensor.map((tensor) => readTensor(tensor, file, allowance)) };
  if (list.func.length > 0) throw new EngineError('unsupported', { what: `functions in the graph of ${file}` });
  return { kind: 'empty' };
}

function oneof(attribute: Attribute): AttrValue['value'] {
  switch (attribute.kind) {
    case 'string':
      return { case: 's', value: bytesOf(attribute.value) };
    case 'int':
      return { case: 'i', value: BigInt(attribute.value) };
    case 'float':
      return { case: 'f', value: attribute.value };
    case 'bool':
      return { case: 'b', value: attribute.value };
    case 'type':
      return { case: 'type', value: numberOf(attribute.value) };
    case 'shape':
      return { case: 'shape', value: writeShape(attribute.value) };
    case 'tensor':
      return { case: 'tensor', value: writeTensor(attribute.value) };
    case 'strings':
      return listOf({ s: attribute.value.map(bytesOf) });
    case 'ints':
      return listOf({ i: attribute.value.map(BigInt) });
    case 'floats':
      return listOf({ f: [...attribute.value] });
    case 'bools':
      return listOf({ b: [...attribute.value] });
    case 'types':
      return listOf({ type: attribute.value.map(numberOf) });
    case 'shapes':
      return listOf({ shape: attribute.value.map(writeShape) });
    case 'tensors':
      return listOf({ tensor: attribute.value.map(writeTensor) });
    case 'empty':
      return listOf({});
  }
}

function listOf(list: MessageInitShape<typeof AttrValue_ListValueSchema>): AttrValue['value'] {
  return { case: 'list', value: create(AttrValue_ListValueSchema, list) };
}

const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? new TextEncoder().encode(value) : value);

function numberOf(type: string): number {
  const number = dataTypeNumber(type);
  if (number === null) throw new EngineError('unsupported', { what: `the data type ${type}` });
  return number;
}
