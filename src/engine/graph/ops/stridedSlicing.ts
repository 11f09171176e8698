/** Slices with steps, as Python's `x[1:5:2, ..., 0]`. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr, type Attributes } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers, constantShape } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, numberAttribute } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import type { Operation } from '../operation';
import { sizeOfShape } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt, numbersAt } from './kernelInputs';
import { rearrange } from './rearrangement';
import { sourceOps } from './sources';
import { stridedBounds, type StridedBounds, type StridedMasks } from './stridedBounds';

function inferStridedSlice(draft: Draft): OutputSpec[] {
  const { dtype, shape } = inputOf(draft, 0);
  const [begin, end, strides] = [1, 2, 3].map((i) => constantNumbers(inputOf(draft, i)));
  if (shape === null || !strides) return [{ dtype, shape: null }];
  const mask = (name: string): number => numberAttribute(draft, name);
  const masks = { begin: mask('begin_mask'), end: mask('end_mask'), ellipsis: mask('ellipsis_mask'), newAxis: mask('new_axis_mask'), shrinkAxis: mask('shrink_axis_mask') };
  return [{ dtype, shape: stridedBounds(shape, { begin: begin ?? null, end: end ?? null, strides, masks }, (message) => new ValueError(message)).shape }];
}

const masksOf = (op: Operation): StridedMasks => ({
  begin: op.number('begin_mask'), end: op.number('end_mask'), ellipsis: op.number('ellipsis_mask'), newAxis: op.number('new_axis_mask'), shrinkAxis: op.number('shrink_axis_mask'),
});

/** @param first index of the input `begin`; `end` and `strides` follow it */
const boundsAt = (inputs: readonly tfc.Tensor[], first: number, shape: readonly number[], op: Operation): StridedBounds =>
  stridedBounds(shape, { begin: numbersAt(inputs, first), end: numbersAt(inputs, first + 1), strides: numbersAt(inputs, first + 2), masks: masksOf(op) }, invalidArgument);

function taken(x: tfc.Tensor, { axes, shape }: StridedBounds): tfc.Tensor {
  const contiguous = axes.map(({ begin, stride, length }, i) => (stride === 1 ? { from: begin, size: length ?? 0 } : { from: 0, size: x.shape[i] ?? 0 }));
  const block = x.rank === 0 ? x : tfc.slice(x, contiguous.map(({ from }) => from), contiguous.map(({ size }) => size));
  const stepped = axes.reduce((part, { begin, stride, length }, axis) => {
    if (stride === 1) return part;
    return tfc.gather(part, tfc.tensor1d(Int32Array.from({ length: length ?? 0 }, (_, i) => begin + i * stride), 'int32'), axis);
  }, block);
  return tfc.reshape(stepped, shape as number[]);
}

defineOp('StridedSlice', {
  infer: inferStridedSlice,
  kernel: (inputs, { op }) => {
    const x = inputAt(inputs, 0);
    const bounds = boundsAt(inputs, 1, x.shape, op);
    return rearrange(x, (values) => taken(values, bounds));
  },
});

/** The gradient: what flowed to the slice, put back into zeros of the whole's shape. */
defineOp('StridedSliceGrad', {
  infer: (draft) => [{ dtype: inputOf(draft, 4).dtype, shape: constantShape(inputOf(draft, 0)) }],
  kernel: (inputs, { op }) => {
    const [shape, dy] = [numbersAt(inputs, 0), inputAt(inputs, 4)];
    const size = sizeOfShape(shape);
    const places = taken(tfc.reshape(tfc.range(0, size, 1, 'int32'), shape), boundsAt(inputs, 1, shape, op));
    return tfc.reshape(tfc.scatterND(tfc.reshape(places, [places.size, 1]), tfc.reshape(dy, [dy.size]), [size]), shape);
  },
});

export interface StridedSliceOptions extends Named {
  readonly beginMask?: number;
  readonly endMask?: number;
  readonly ellipsisMask?: number;
  readonly newAxisMask?: number;
  readonly shrinkAxisMask?: number;
}

const maskAttributes = ({ beginMask = 0, endMask = 0, ellipsisMask = 0, newAxisMask = 0, shrinkAxisMask = 0 }: StridedSliceOptions): Attributes => ({
  Index: attr.type('int32'), begin_mask: attr.int(beginMask), end_mask: attr.int(endMask), ellipsis_mask: attr.int(ellipsisMask),
  new_axis_mask: attr.int(newAxisMask), shrink_axis_mask: attr.int(shrinkAxisMask),
});

/** Functions of the façade. */
export function stridedSlicingOps(builder: Builder) {
  const { onesLike } = sourceOps(builder);
  /** Along every axis the elements from `begin` to before `end`, every `strides`th (every one where missing); bits of the masks mean Python's missing bounds, `...`, `newaxis` and single indices. */
  const stridedSlice = (input: TensorLike, begin: TensorLike, end: TensorLike, strides?: TensorLike | null, options: StridedSliceOptions = {}): Tensor => {
    const steps = strides ?? onesLike(builder.convert(begin, { dtype: 'int32', name: 'ones_like/tensor' }));
    return builder.one('StridedSlice', [['input', input], ['begin', begin, { dtype: 'int32' }], ['end', end, { dtype: 'int32' }], ['strides', steps, { dtype: 'int32' }]], { name: options.name, attributes: maskAttributes(options) });
  };
  return { stridedSlice };
}
