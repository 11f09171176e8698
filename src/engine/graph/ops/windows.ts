/** How a window moves over an image: sizes and paddings (tensorflow/core/framework/common_shape_fns.cc, `GetWindowedOutputSize`). */
import { attr, type Attributes } from '../attributes';
import { ValueError } from '../errors';
import { numbersAttribute } from '../inference';
import type { Draft } from '../opDefinition';
import type { Operation } from '../operation';
import type { Size } from '../shape';

export type Padding = 'SAME' | 'VALID';

/** A size for height and width alike, or for each of both, or for all four axes of a batch of images. */
export type WindowSizes = number | readonly number[];

/** Sizes for all four axes. */
export function fourSizes(sizes: WindowSizes): readonly number[] {
  if (typeof sizes === 'number') return [1, sizes, sizes, 1];
  const [first = 1, second = first] = sizes;
  return sizes.length === 4 ? sizes : [1, first, second, 1];
}

/** Of a draft or an operation. */
export function windowAxes(numbers: readonly number[]): [height: number, width: number] {
  const [, height = 1, width = 1] = numbers;
  return [height, width];
}

/** @throws ValueError for a padding that there is not */
export function checkPadding(padding: string, type: string): Padding {
  if (padding === 'SAME' || padding === 'VALID') return padding;
  throw new ValueError(`Attr 'padding' of '${type}' Op passed string '${padding}' not in: "SAME", "VALID", "EXPLICIT".`);
}

export const paddingOf = ({ attributes }: { readonly attributes: Attributes }): Padding => (attributes['padding']?.kind === 'string' && attributes['padding'].value === 'VALID' ? 'VALID' : 'SAME');

/** @throws ValueError where the window is larger than the image */
export function windowedSize(size: Size, window: Size, stride: number, dilation: number, padding: Padding): Size {
  if (size === null || (padding === 'VALID' && window === null)) return null;
  if (padding === 'SAME') return Math.ceil(size / stride);
  const reach = ((window ?? 1) - 1) * dilation + 1;
  if (reach > size) throw new ValueError(`Negative dimension size caused by subtracting ${reach} from ${size}`);
  return Math.ceil((size - reach + 1) / stride);
}

export const drawnAxes = (draft: Draft, name: string): [height: number, width: number] => windowAxes(numbersAttribute(draft, name));

export const tfjsPadding = (op: Operation): 'same' | 'valid' => (paddingOf(op) === 'SAME' ? 'same' : 'valid');

/** The attributes of every operation that moves a window. */
export const windowAttributes = (strides: WindowSizes, padding: string, type: string): Attributes => ({
  strides: attr.ints(fourSizes(strides)), padding: attr.string(checkPadding(padding, type)), data_format: attr.string('NHWC'),
});
