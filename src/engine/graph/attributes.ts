/** Attributes of operations, in the kinds that a GraphDef's AttrValue has. */
import type { PartialShape } from '../declarations/graphPicture';
import { enumName, type DType } from './dtype';
import type { NdArray } from './ndArray';
import { shapeText } from './shape';

export type AttributeValue =
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: number }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'type'; readonly value: DType }
  | { readonly kind: 'shape'; readonly value: PartialShape }
  | { readonly kind: 'tensor'; readonly value: NdArray }
  | { readonly kind: 'ints'; readonly value: readonly number[] }
  | { readonly kind: 'strings'; readonly value: readonly string[] }
  | { readonly kind: 'types'; readonly value: readonly DType[] }
  | { readonly kind: 'shapes'; readonly value: readonly PartialShape[] };

export type Attributes = Readonly<Record<string, AttributeValue>>;

export const attr = {
  bool: (value: boolean): AttributeValue => ({ kind: 'bool', value }),
  int: (value: number): AttributeValue => ({ kind: 'int', value }),
  float: (value: number): AttributeValue => ({ kind: 'float', value }),
  string: (value: string): AttributeValue => ({ kind: 'string', value }),
  type: (value: DType): AttributeValue => ({ kind: 'type', value }),
  shape: (value: PartialShape): AttributeValue => ({ kind: 'shape', value }),
  tensor: (value: NdArray): AttributeValue => ({ kind: 'tensor', value }),
  ints: (value: readonly number[]): AttributeValue => ({ kind: 'ints', value }),
  strings: (value: readonly string[]): AttributeValue => ({ kind: 'strings', value }),
  types: (value: readonly DType[]): AttributeValue => ({ kind: 'types', value }),
  shapes: (value: readonly PartialShape[]): AttributeValue => ({ kind: 'shapes', value }),
};

/** In words, as TensorFlow's error messages summarise a node: `transpose_a=false`, `T=DT_FLOAT`. */
export function attributeText(attribute: AttributeValue): string {
  switch (attribute.kind) {
    case 'bool':
    case 'int':
    case 'float':
      return String(attribute.value);
    case 'string':
      return JSON.stringify(attribute.value);
    case 'type':
      return enumName(attribute.value);
    case 'shape':
      return shapeText(attribute.value);
    case 'tensor':
      return `<Tensor: ${attribute.value.dtype} ${shapeText(attribute.value.shape)}>`;
    case 'ints':
      return `[${attribute.value.join(', ')}]`;
    case 'strings':
      return `[${attribute.value.map((text) => JSON.stringify(text)).join(', ')}]`;
    case 'types':
      return `[${attribute.value.map(enumName).join(', ')}]`;
    case 'shapes':
      return `[${attribute.value.map(shapeText).join(', ')}]`;
  }
}
