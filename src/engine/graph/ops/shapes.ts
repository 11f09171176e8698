/** What shape a tensor has, and the same elements in another shape. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, numbersAttribute, scalarOutput, unknownSizes } from '../inference';
import { toNdArray } from '../ndArray';
import { defineOp } from '../opDefinition';
import { isDefined, sizeOfShape, type Size } from '../shape';
import { hostIntegers } from '../session/hostNumbers';
import type { Tensor } from '../tensor';
import { inputAt, numberAt, numbersAt } from './kernelInputs';
import { inferReshape, reshapedTo } from './reshaping';

defineOp('Shape', {
  infer: (draft) => [{ dtype: 'int32', shape: [inputOf(draft, 0).shape?.length ?? null] }],
  kernel: (inputs) => hostIntegers(inputAt(inputs, 0).shape),
});
defineOp('Size', { infer: scalarOutput('int32'), kernel: (inputs) => hostIntegers([inputAt(inputs, 0).size], []) });
defineOp('Rank', { infer: scalarOutput('int32'), kernel: (inputs) => hostIntegers([inputAt(inputs, 0).rank], []) });

defineOp('Reshape', {
  infer: (draft) => [{ dtype: inputOf(draft, 0).dtype, shape: inferReshape(inputOf(draft, 0).shape, inputOf(draft, 1)) }],
  kernel: (inputs) => tfc.reshape(inputAt(inputs, 0), reshapedTo(inputAt(inputs, 0).size, numbersAt(inputs, 1))),
});

defineOp('ExpandDims', {
  infer: (draft) => {
    const { dtype, shape } = inputOf(draft, 0);
    const axis = constantNumbers(inputOf(draft, 1))?.[0] ?? null;
    if (shape === null) return [{ dtype, shape: null }];
    if (axis === null) return [{ dtype, shape: unknownSizes(shape.length + 1) }];
    const rank = shape.length;
    if (axis < -rank - 1 || axis > rank) throw new ValueError(`dim ${axis} not in the interval [${-rank - 1}, ${rank}].`);
    return [{ dtype, shape: inserted(shape, axis) }];
  },
  kernel: (inputs) => {
    const [x, axis] = [inputAt(inputs, 0), numberAt(inputs, 1)];
    if (axis < -x.rank - 1 || axis > x.rank) throw invalidArgument(`Tried to expand dim index ${axis} for tensor with ${x.rank} dimensions.`);
    return tfc.reshape(x, inserted(x.shape, axis));
  },
});

function inserted<T>(shape: readonly T[], axis: number): (T | 1)[] {
  const at = axis < 0 ? axis + shape.length + 1 : axis;
  return [...shape.slice(0, at), 1, ...shape.slice(at)];
}

defineOp('Squeeze', {
  infer: (draft) => {
    const { dtype, shape } = inputOf(draft, 0);
    const axes = numbersAttribute(draft, 'squeeze_dims');
    if (shape === null || (axes.length === 0 && shape.includes(null))) return [{ dtype, shape: null }];
    return [{ dtype, shape: squeezed(shape, axes, (message) => new ValueError(message)) }];
  },
  kernel: (inputs, { op }) => tfc.reshape(inputAt(inputs, 0), squeezed(inputAt(inputs, 0).shape, op.numbers('squeeze_dims'), invalidArgument) as number[]),
});

function squeezed(shape: readonly Size[], axes: readonly number[], failure: (message: string) => Error): Size[] {
  const rank = shape.length;
  const removed = new Set(axes.map((axis) => {
    if (axis < -rank || axis >= rank) throw failure(`Tried to squeeze dim index ${axis} for tensor with ${rank} dimensions.`);
    return axis < 0 ? axis + rank : axis;
  }));
  return shape.filter((size, i) => {
    if (axes.length === 0) return size !== 1;
    if (removed.has(i) && size !== null && size !== 1) throw failure(`Can not squeeze dim[${i}], expected a dimension of 1, got ${size}`);
    return !removed.has(i);
  });
}

/** Functions of the façade. */
export function shapeOps(builder: Builder) {
  /** A constant where it is known, otherwise found when it runs. */
  const known = (type: 'Shape' | 'Size' | 'Rank', value: (shape: readonly Size[]) => number | readonly number[] | null) => (input: TensorLike, { name }: Named = {}): Tensor =>
    builder.graph.nameScope(name ?? type, (scope) => {
      const x = builder.convert(input, { name: 'input' });
      const found = x.shape === null ? null : value(x.shape);
      if (found !== null) return builder.withGraph(x.graph, () => builder.constant(toNdArray(found, 'int32'), scope));
      return builder.one(type, [['input', x]], { name: scope, attributes: type === 'Rank' ? {} : { out_type: attr.type('int32') } });
    });

  const reshape = (tensor: TensorLike, shape: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('Reshape', [['tensor', tensor], ['shape', shape, { dtype: 'int32' }]], { name, attributes: { Tshape: attr.type('int32') } });
  /** One more axis of size 1, before the axis `axis`. */
  const expandDims = (input: TensorLike, axis: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('ExpandDims', [['input', input], ['dim', axis, { dtype: 'int32' }]], { name, attributes: { Tdim: attr.type('int32') } });
  /** Without the axes of size 1, or without those given. */
  const squeeze = (input: TensorLike, { axis = [], name }: Named & { readonly axis?: number | readonly number[] } = {}): Tensor =>
    builder.one('Squeeze', [['input', input]], { name, attributes: { squeeze_dims: attr.ints(typeof axis === 'number' ? [axis] : axis) } });

  return {
    shape: known('Shape', (shape) => (isDefined(shape) ? [...shape] : null)),
    size: known('Size', (shape) => (isDefined(shape) ? sizeOfShape(shape) : null)),
    rank: known('Rank', (shape) => shape.length),
    reshape, expandDims, squeeze,
  };
}
