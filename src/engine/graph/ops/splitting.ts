/** One tensor made several. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, numberAttribute, unknownSizes } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import { tupleText } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt, numberAt, numbersAt } from './kernelInputs';
import { rearrange } from './rearrangement';

/** Parts of these lengths along the axis. */
const cut = (x: tfc.Tensor, axis: number, lengths: readonly number[]): tfc.Tensor[] => {
  let begin = 0;
  return lengths.map((length) => {
    const from = x.shape.map((_, i) => (i === axis ? begin : 0));
    begin += length;
    return rearrange(x, (values) => tfc.slice(values, from, x.shape.map((size, i) => (i === axis ? length : size))));
  });
};

/** The shape with another length along an axis. */
const withLength = (shape: Tensor['shape'], axis: number, length: number | null): Tensor['shape'] => shape?.map((size, i) => (i === axis ? length : size)) ?? null;

function axisOf(tensor: Tensor, rank: number | null): number | null {
  const axis = constantNumbers(tensor)?.[0] ?? null;
  if (axis === null || rank === null) return null;
  if (axis < -rank || axis >= rank) throw new ValueError(`Dimension size, given by scalar input ${axis} must be in range [${-rank}, ${rank})`);
  return axis < 0 ? axis + rank : axis;
}

function runtimeAxis(axis: number, rank: number): number {
  if (axis < -rank || axis >= rank) throw invalidArgument(`-input rank(-${rank}) <= split_dim < input rank (${rank}), but got ${axis}`);
  return axis < 0 ? axis + rank : axis;
}

const repeated = (count: number, output: OutputSpec): OutputSpec[] => Array.from({ length: count }, () => output);

function inferSplit(draft: Draft): OutputSpec[] {
  const { dtype, shape } = inputOf(draft, 1);
  const [count, axis] = [numberAttribute(draft, 'num_split'), axisOf(inputOf(draft, 0), shape?.length ?? null)];
  if (shape === null || axis === null) return repeated(count, { dtype, shape: shape && unknownSizes(shape.length) });
  const length = shape[axis] ?? null;
  if (length !== null && length % count !== 0) throw new ValueError(`Dimension size must be evenly divisible by ${count} but is ${length}\n\tNumber of ways to split should evenly divide the split dimension`);
  return repeated(count, { dtype, shape: withLength(shape, axis, length === null ? null : length / count) });
}

defineOp('Split', {
  infer: inferSplit,
  kernel: (inputs, { op }) => {
    const x = inputAt(inputs, 1);
    const [axis, count] = [runtimeAxis(numberAt(inputs, 0), x.rank), op.number('num_split')];
    const length = x.shape[axis] ?? 0;
    if (length % count !== 0) throw invalidArgument(`Number of ways to split should evenly divide the split dimension, but got split_dim ${axis} (size = ${length}) and num_split ${count}`);
    return cut(x, axis, Array.from({ length: count }, () => length / count));
  },
});

function inferSplitV(draft: Draft): OutputSpec[] {
  const { dtype, shape } = inputOf(draft, 0);
  const [sizes, axis] = [constantNumbers(inputOf(draft, 1)), axisOf(inputOf(draft, 2), shape?.length ?? null)];
  const count = numberAttribute(draft, 'num_split');
  if (shape === null || axis === null || !sizes) return repeated(count, { dtype, shape: shape && unknownSizes(shape.length) });
  const whole = shape[axis] ?? null;
  return (completed(sizes, whole, (message) => new ValueError(message)) ?? sizes).map((size) => ({ dtype, shape: withLength(shape, axis, size === -1 ? null : size) }));
}

/** The sizes with the one that is -1 found from the whole; null where not all is known. */
function completed(sizes: readonly (number | null)[], whole: number | null, failure: (message: string) => Error): number[] | null {
  const known = sizes.filter((size) => size !== null);
  if (whole === null || known.length < sizes.length) return null;
  const given = known.filter((size) => size !== -1);
  const rest = whole - given.reduce((sum, size) => sum + size, 0);
  const open = known.length - given.length;
  if (open > 1) throw failure('size_splits can only have one -1');
  if (rest < 0 || (open === 0 && rest !== 0)) throw failure(`can't split axis of size ${whole} into pieces of size [${sizes.join(',')}]`);
  return known.map((size) => (size === -1 ? rest : size));
}

defineOp('SplitV', {
  infer: inferSplitV,
  kernel: (inputs) => {
    const x = inputAt(inputs, 0);
    const axis = runtimeAxis(numberAt(inputs, 2), x.rank);
    return cut(x, axis, completed(numbersAt(inputs, 1), x.shape[axis] ?? 0, invalidArgument) ?? []);
  },
});

defineOp('Unpack', {
  infer: (draft) => {
    const { dtype, shape } = inputOf(draft, 0);
    const [count, asked] = [numberAttribute(draft, 'num'), numberAttribute(draft, 'axis')];
    if (shape === null) return repeated(count, { dtype, shape: null });
    const axis = asked < 0 ? asked + shape.length : asked;
    const length = shape[axis] ?? null;
    if (length !== null && length !== count) throw new ValueError(`Dimension must be ${count} but is ${length}`);
    return repeated(count, { dtype, shape: shape.filter((_, i) => i !== axis) });
  },
  kernel: (inputs, { op }) => {
    const [x, asked, count] = [inputAt(inputs, 0), op.number('axis'), op.number('num')];
    if (asked < -x.rank || asked >= x.rank) throw invalidArgument(`axis = ${asked} not in [${-x.rank}, ${x.rank})`);
    const axis = asked < 0 ? asked + x.rank : asked;
    if (x.shape[axis] !== count) throw invalidArgument(`Input shape axis ${axis} must equal ${count}, got shape [${x.shape.join(',')}]`);
    const shape = x.shape.filter((_, i) => i !== axis);
    return cut(x, axis, Array.from({ length: count }, () => 1)).map((part) => tfc.reshape(part, shape));
  },
});

/** Functions of the façade. */
export function splittingOps(builder: Builder) {
  /** As many equal parts along `axis`, or parts of the given sizes (-1 for what is left). */
  const split = (value: TensorLike, numOrSizes: number | readonly number[] | Tensor, { axis = 0, num, name }: Named & { readonly axis?: TensorLike; readonly num?: number } = {}): readonly Tensor[] => {
    if (typeof numOrSizes === 'number') {
      return builder.apply('Split', [['split_dim', axis, { dtype: 'int32' }], ['value', value]], { name, call: 'split', attributes: { num_split: attr.int(numOrSizes) } }).outputs;
    }
    const sizes = builder.convert(numOrSizes, { dtype: 'int32' });
    const count = num ?? sizes.shape?.[0] ?? null;
    if (count === null) throw new ValueError('Cannot infer argument `num` from shape <unknown>');
    return builder.apply('SplitV', [['value', value], ['size_splits', sizes, { dtype: 'int32' }], ['split_dim', axis, { dtype: 'int32' }]], {
      name, call: 'split', attributes: { num_split: attr.int(count), Tlen: attr.type('int32') },
    }).outputs;
  };

  /** The parts along `axis`, which they no longer have. */
  const unstack = (value: TensorLike, { num, axis = 0, name }: Named & { readonly num?: number; readonly axis?: number } = {}): readonly Tensor[] => {
    const x = builder.convert(value, { name: 'value' });
    const rank = x.shape?.length ?? null;
    if (rank !== null && (axis < -rank || axis >= rank)) throw new ValueError(`Argument \`axis\` = ${axis} not in range [${-rank}, ${rank})`);
    const count = num ?? x.shape?.at(axis) ?? null;
    if (count === null) throw new ValueError(`Cannot infer argument \`num\` from shape ${tupleText(x.shape).replaceAll('None', '?')}`);
    return builder.apply('Unpack', [['value', x]], { name, call: 'unstack', attributes: { num: attr.int(count), axis: attr.int(axis) } }).outputs;
  };

  return { split, unstack };
}
