/** A node's attributes in words, short enough to be shown. */
import type { PartialShape } from '../declarations/graphPicture';
import { textOrBytes } from '../formats/attribute';
import { dataTypeName } from '../formats/dataTypes';
import type { AttrValue, AttrValue_ListValue, TensorProto } from '../formats/protobuf/generated/tensorflow_pb';
import { bytesOf, storedType, tensorFromBytes } from '../formats/storedTensor';
import { readShape } from '../formats/tensorShape';

const mostElements = 16;
const mostCharacters = 500;

/** `true`, `float32`, `[?, 3]`, `int32 [2]: 0, 1`; texts as they are, shortened where they are long. */
export function attributeWords({ value }: AttrValue): string {
  switch (value.case) {
    case 's':
      return text(value.value);
    case 'i':
    case 'b':
      return String(value.value);
    case 'f':
      return number(value.value);
    case 'type':
      return dataTypeName(value.value);
    case 'shape':
      return shapeWords(readShape(value.value));
    case 'tensor':
      return tensorWords(value.value);
    case 'list':
      return list(listElements(value.value));
    case 'func':
      return value.value.name;
    case 'placeholder':
      return value.value;
    case undefined:
      return '';
  }
}

function shapeWords(shape: PartialShape): string {
  return shape === null ? '?' : list(worded(shape, (size) => String(size ?? '?')));
}

function tensorWords(tensor: TensorProto): string {
  const shape = tensor.tensorShape ? readShape(tensor.tensorShape) : [];
  const values = list(tensorElements(tensor)).slice(1, -1);
  return `${dataTypeName(tensor.dtype)} ${shapeWords(shape)}${values === '' ? '' : `: ${values}`}`;
}

function list(words: readonly string[]): string {
  return `[${words.slice(0, mostElements).join(', ')}${words.length > mostElements ? ', …' : ''}]`;
}

/** Of a list of any length the elements that are shown, and one more if there are more. */
function worded<T>(elements: readonly T[], word: (element: T) => string): string[] {
  return elements.slice(0, mostElements + 1).map(word);
}

function listElements({ s, i, f, b, type, shape, tensor, func }: AttrValue_ListValue): string[] {
  return [
    ...worded(s, text),
    ...worded(i, String),
    ...worded(f, number),
    ...worded(b, String),
    ...worded(type, dataTypeName),
    ...worded(shape, (value) => shapeWords(readShape(value))),
    ...worded(tensor, tensorWords),
    ...worded(func, ({ name }) => name),
  ];
}

/** The values that a file spells out. */
function tensorElements(tensor: TensorProto): string[] {
  const dtype = storedType(tensor.dtype);
  const content = tensor.tensorContent;
  if (dtype && dtype !== 'string' && content.length > 0) {
    const count = Math.min(Math.floor(content.length / bytesOf(dtype)), mostElements + 1);
    const { data } = tensorFromBytes(dtype, [count], content.subarray(0, count * bytesOf(dtype)));
    return Array.from<number | bigint>(data).map((value) => number(value));
  }
  const { stringVal, floatVal, doubleVal, intVal, int64Val, boolVal, scomplexVal } = tensor;
  return [
    ...worded(stringVal, text),
    ...[floatVal, doubleVal, intVal, scomplexVal].flatMap((values) => worded(values, number)),
    ...worded(int64Val, String),
    ...worded(boolVal, String),
  ];
}

/** A float32 as short as float32 allows: 0.1, not 0.10000000149011612. */
function number(value: number | bigint): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(7))) : String(value);
}

function text(bytes: Uint8Array): string {
  const value = textOrBytes(bytes.subarray(0, 4 * mostCharacters));
  if (typeof value !== 'string') return `${bytes.length} bytes`;
  return value.length > mostCharacters ? `${value.slice(0, mostCharacters)}…` : value;
}
