import { expect, test } from 'vitest';
import type { DType } from './dtype';
import { NdArray } from './ndArray';
import { printArray } from './printing';
import recorded from './printing.fixture.json';

type Element = number | boolean | string | (number | string)[];

const numberOf = (value: Element): number => Number(typeof value === 'string' ? value.replace('inf', 'Infinity') : value);

function arrayOf(dtype: DType, shape: number[], elements: Element[]): NdArray {
  if (dtype === 'string') return new NdArray(dtype, shape, elements.map(String));
  const numbers = elements.flatMap((element) => (Array.isArray(element) ? element.map(numberOf) : [numberOf(element)]));
  const Store = { float32: Float32Array, int32: Int32Array, bool: Uint8Array, complex64: Float32Array }[dtype];
  return new NdArray(dtype, shape, Store.from(numbers));
}

test.each((recorded.cases as [DType, number[], Element[], string][]).map(([dtype, shape, elements, text], i) => ({ name: `${i}: ${dtype} [${shape.join()}]`, array: arrayOf(dtype, shape, elements), text })))(
  `$name is printed as ${recorded.madeWith} prints it`,
  ({ array, text }) => { expect(printArray(array)).toBe(text); },
);
