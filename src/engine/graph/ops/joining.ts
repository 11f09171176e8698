/** Several tensors made one, and one repeated. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers, constantShape } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, numberAttribute, unknownSizes, withRank } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import { hostIntegers } from '../session/hostNumbers';
import { mergeEqual, shapeText, type Size } from '../shape';
import { Tensor } from '../tensor';
import { Variable } from '../variable';
import { inputAt, numberAt, numbersAt } from './kernelInputs';
import { rearrange, rearrangeAll } from './rearrangement';

function inferConcat(draft: Draft): OutputSpec[] {
  const parts = draft.inputs.slice(0, -1);
  const { dtype } = inputOf(draft, 0);
  const axis = constantNumbers(inputOf(draft, parts.length))?.[0] ?? null;
  const ranks = new Set(parts.flatMap(({ shape }) => shape?.length ?? []));
  const [rank] = ranks;
  if (rank === undefined) return [{ dtype, shape: null }];
  if (rank === 0) throw new ValueError("Can't concatenate scalars (use tf.stack instead)");
  const shapes = parts.map(({ shape }) => withRank(shape, rank));
  if (axis === null) return [{ dtype, shape: unknownSizes(rank) }];
  if (axis < -rank || axis >= rank) throw new ValueError(`Shape must be at least rank ${axis < 0 ? -axis : axis + 1} but is rank ${rank}`);
  const joined = axis < 0 ? axis + rank : axis;
  const others = shapes.map((shape) => shape.filter((_, i) => i !== joined)).reduce<readonly Size[]>((merged, shape) => mergeEqual(merged, shape), unknownSizes(rank - 1));
  const lengths = shapes.map((shape) => shape[joined] ?? null);
  const length = lengths.reduce<Size>((sum, size) => (sum === null || size === null ? null : sum + size), 0);
  return [{ dtype, shape: [...others.slice(0, joined), length, ...others.slice(joined)] }];
}

defineOp('ConcatV2', {
  infer: inferConcat,
  kernel: (inputs) => {
    const parts = inputs.slice(0, -1);
    const [first, asked] = [inputAt(parts, 0), numberAt(inputs, parts.length)];
    if (asked < -first.rank || asked >= first.rank) throw invalidArgument(`ConcatOp : Expected concatenating dimensions in the range [${-first.rank}, ${first.rank}), but got ${asked}`);
    const axis = asked < 0 ? asked + first.rank : asked;
    parts.forEach((part, i) => {
      if (part.rank !== first.rank) throw invalidArgument(`ConcatOp : Ranks of all input tensors should match: shape[0] = ${shapeText(first.shape)} vs. shape[${i}] = ${shapeText(part.shape)}`);
      const other = part.shape.findIndex((size, d) => d !== axis && size !== first.shape[d]);
      if (other >= 0) throw invalidArgument(`ConcatOp : Dimension ${other} in both shapes must be equal: shape[0] = ${shapeText(first.shape)} vs. shape[${i}] = ${shapeText(part.shape)}`);
    });
    return rearrangeAll(parts, (all) => tfc.concat(all, axis));
  },
});

/** Where each part begins in the whole, as a vector for each. */
defineOp('ConcatOffset', {
  infer: ({ inputs }) => inputs.slice(1).map(({ shape }) => ({ dtype: 'int32', shape })),
  kernel: (inputs) => {
    const axis = numberAt(inputs, 0);
    let begin = 0;
    return inputs.slice(1).map((_, i) => {
      const sizes = numbersAt(inputs, i + 1);
      const along = axis < 0 ? axis + sizes.length : axis;
      const offset = sizes.map((_size, d) => (d === along ? begin : 0));
      begin += sizes[along] ?? 0;
      return hostIntegers(offset);
    });
  },
});

defineOp('Pack', {
  infer: (draft) => {
    const { dtype, shape: first } = inputOf(draft, 0);
    const shape = draft.inputs.slice(1).reduce((merged, input) => mergeEqualFrom(merged, input.shape), first);
    if (shape === null) return [{ dtype, shape: null }];
    const axis = numberAttribute(draft, 'axis');
    const at = axis < 0 ? axis + shape.length + 1 : axis;
    return [{ dtype, shape: [...shape.slice(0, at), draft.inputs.length, ...shape.slice(at)] }];
  },
  kernel: (inputs, { op }) => {
    const first = inputAt(inputs, 0);
    inputs.forEach(({ shape }, i) => {
      if (shapeText(shape) !== shapeText(first.shape)) throw invalidArgument(`Shapes of all inputs must match: values[0].shape = ${shapeText(first.shape)} != values[${i}].shape = ${shapeText(shape)}`);
    });
    const axis = op.number('axis');
    return rearrangeAll(inputs, (all) => tfc.stack(all, axis < 0 ? axis + first.rank + 1 : axis));
  },
});

/** TensorFlow adds where the contradiction came from. */
function mergeEqualFrom(a: Tensor['shape'], b: Tensor['shape']): Tensor['shape'] {
  if (a === null || b === null) return a ?? b;
  try {
    return mergeEqual(a, b);
  } catch (error) {
    throw error instanceof ValueError ? new ValueError(`${error.message}\n\tFrom merging shape 0 with other shapes.`) : error;
  }
}

defineOp('Tile', {
  infer: (draft) => {
    const [{ dtype, shape }, multiples] = [inputOf(draft, 0), constantShape(inputOf(draft, 1))];
    if (shape === null || multiples === null) return [{ dtype, shape: multiples === null ? (shape === null ? null : unknownSizes(shape.length)) : unknownSizes(multiples.length) }];
    const times = withRank(multiples, shape.length);
    return [{ dtype, shape: shape.map((size, i) => productOf(size, times[i] ?? null)) }];
  },
  kernel: (inputs) => {
    const [x, multiples] = [inputAt(inputs, 0), numbersAt(inputs, 1)];
    if (multiples.length !== x.rank) throw invalidArgument(`Expected multiples argument to be a vector of length ${x.rank} but got length ${multiples.length}`);
    multiples.forEach((times, i) => {
      if (times < 0) throw invalidArgument(`Expected multiples[${i}] >= 0, but got ${times}`);
    });
    if (multiples.includes(0)) return emptyLike(x, multiples);
    return x.rank === 0 ? x : rearrange(x, (values) => tfc.tile(values, multiples));
  },
});

const productOf = (size: Size, times: Size): Size => (size === null || times === null ? null : size * times);

const emptyLike = (x: tfc.Tensor, multiples: readonly number[]): tfc.Tensor => {
  const shape = x.shape.map((size, i) => size * (multiples[i] ?? 1));
  return x.dtype === 'complex64' ? tfc.complex(tfc.zeros(shape), tfc.zeros(shape)) : tfc.tensor([], shape, x.dtype);
};

defineOp('AddN', {
  infer: (draft) => [{ dtype: inputOf(draft, 0).dtype, shape: draft.inputs.map(({ shape }) => shape).reduce(mergeEqualFrom) }],
  kernel: (inputs) => {
    const first = inputAt(inputs, 0);
    inputs.forEach(({ shape }, i) => {
      if (shapeText(shape) !== shapeText(first.shape)) throw invalidArgument(`Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: ${shapeText(first.shape)} != input ${i}: ${shapeText(shape)}`);
    });
    return first.dtype === 'complex64' ? inputs.reduce((sum, x) => tfc.add(sum, x)) : tfc.addN([...inputs]);
  },
});

const isHandle = (value: TensorLike): value is Tensor | Variable => value instanceof Tensor || value instanceof Variable;

/** @throws TypeError where tensors of several types are to be joined */
function checkTypes(type: string, parameter: string, values: readonly TensorLike[]): void {
  const types = values.filter(isHandle).map(({ dtype }) => dtype);
  if (new Set(types).size > 1) throw new TypeError(`Tensors in list passed to '${parameter}' of '${type}' Op have types [${types.join(', ')}] that don't all match.`);
}

/** Functions of the façade. */
export function joiningOps(builder: Builder) {
  const listed = (values: readonly TensorLike[], name: string): (readonly [string, TensorLike])[] => values.map((value, i) => [`${name}_${i}`, value]);

  /** The tensors one after the other along `axis`, in which alone their shapes may differ. */
  const concat = (values: readonly TensorLike[], axis: TensorLike, { name }: Named = {}): Tensor => {
    const [only, ...more] = values;
    if (only === undefined) throw new ValueError("List argument 'values' to 'ConcatV2' Op with length 0 shorter than minimum length 2.");
    checkTypes('ConcatV2', 'values', values);
    if (more.length > 0) return builder.one('ConcatV2', [...listed(values, 'values'), ['axis', axis, { dtype: 'int32' }]], { name, call: 'concat', attributes: { N: attr.int(values.length), Tidx: attr.type('int32') } });
    return builder.graph.nameScope(name ?? 'concat', (scope) => {
      builder.convert(axis, { dtype: 'int32', name: 'concat_dim' });
      return builder.one('Identity', [['input', only]], { name: `${scope}concat` });
    });
  };

  /** Tensors of one shape along a new axis. */
  const stack = (values: readonly TensorLike[], { axis = 0, name }: Named & { readonly axis?: number } = {}): Tensor => {
    const [first] = values;
    const rank = first instanceof Tensor ? (first.shape?.length ?? null) : null;
    if (rank !== null && (axis < -rank - 1 || axis > rank)) throw new ValueError(`Argument \`axis\` = ${axis} not in range [${-rank - 1}, ${rank + 1})`);
    checkTypes('Pack', 'values', values);
    if (axis === 0 && !values.some(isHandle)) return builder.convert(values, { name: name ?? 'stack' });
    return builder.one('Pack', listed(values, 'values'), { name, call: 'stack', attributes: { N: attr.int(values.length), axis: attr.int(axis) } });
  };

  /** The tensor repeated along every axis. */
  const tile = (input: TensorLike, multiples: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('Tile', [['input', input], ['multiples', multiples, { dtype: 'int32' }]], { name, attributes: { Tmultiples: attr.type('int32') } });

  /** The sum of tensors of one shape. */
  const addN = (inputs: readonly TensorLike[], { name }: Named = {}): Tensor => {
    const [only, ...more] = inputs;
    if (only === undefined) throw new ValueError('Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape.');
    checkTypes('AddN', 'inputs', inputs);
    if (more.length > 0) return builder.one('AddN', listed(inputs, 'inputs'), { name, attributes: { N: attr.int(inputs.length) } });
    return name === undefined ? builder.convert(only) : builder.one('Identity', [['input', only]], { name });
  };

  return { concat, stack, tile, addN };
}
