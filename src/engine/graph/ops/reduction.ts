/** Operations that take axes together. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import type { DType } from '../dtype';
import { invalidArgument, ValueError } from '../errors';
import { inputOf } from '../inference';
import { toNdArray } from '../ndArray';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import { hostNumbers } from '../session/hostNumbers';
import { positiveAxis } from '../shape';
import type { Tensor } from '../tensor';

type Reduce = (x: tfc.Tensor, axes: number[], keepDims: boolean) => tfc.Tensor;

/** tf.js's mean of whole numbers is a fraction, TensorFlow's a whole number: what is left of the point. */
const mean: Reduce = (x, axes, keep) => {
  if (x.dtype !== 'int32') return tfc.mean(x, axes, keep);
  const sum = tfc.sum(x, axes, keep);
  return tfc.mul(tfc.sign(sum), tfc.floorDiv(tfc.abs(sum), tfc.scalar(x.size / sum.size, 'int32')));
};

const table = {
  Sum: (x, axes, keep) => tfc.sum(x, axes, keep),
  Mean: mean,
  Max: (x, axes, keep) => tfc.max(x, axes, keep),
  Min: (x, axes, keep) => tfc.min(x, axes, keep),
  Prod: (x, axes, keep) => tfc.prod(x, axes, keep),
  All: (x, axes, keep) => tfc.all(x, axes, keep),
  Any: (x, axes, keep) => tfc.any(x, axes, keep),
} as const satisfies Record<string, Reduce>;

/** The neutral elements, which tf.js does not give for empty tensors. */
const ofNothing = { Sum: 0, Mean: NaN, Max: -Infinity, Min: Infinity, Prod: 1, All: 1, Any: 0 } as const satisfies Record<keyof typeof table, number>;

function reducedShape<T>(shape: readonly T[], axes: readonly number[], keepDims: boolean): (T | 1)[] {
  const reduced = new Set(axes.map((axis) => positiveAxis(axis, shape.length)));
  return keepDims ? shape.map((size, i) => (reduced.has(i) ? 1 : size)) : shape.filter((_, i) => !reduced.has(i));
}

function inferReduction(draft: Draft): OutputSpec[] {
  const [{ dtype, shape }, indices] = [inputOf(draft, 0), inputOf(draft, 1)];
  const keep = draft.attributes['keep_dims'];
  const axes = constantNumbers(indices);
  const keepDims = keep?.kind === 'bool' && keep.value;
  if (shape === null) return [{ dtype, shape: null }];
  if (!axes || axes.includes(null)) return [{ dtype, shape: keepDims ? shape.map(() => null) : null }];
  return [{ dtype, shape: reducedShape(shape, axes.map(Number), keepDims) }];
}

for (const [type, reduce] of Object.entries(table)) {
  defineOp(type, {
    infer: inferReduction,
    kernel: ([x, axes], { op }) => {
      const input = x as tfc.Tensor;
      const asked = hostNumbers(axes as tfc.Tensor);
      for (const axis of asked) if (axis < -input.rank || axis >= input.rank) throw invalidArgument(`Invalid reduction dimension (${axis} for input with ${input.rank} dimension(s)`);
      if (asked.length === 0) return input.clone();
      if (input.size === 0) return tfc.fill(reducedShape(input.shape, asked, op.boolean('keep_dims')), ofNothing[type as keyof typeof table], input.dtype);
      return reduce(input, asked, op.boolean('keep_dims'));
    },
  });
}

function inferArg(draft: Draft): OutputSpec[] {
  const [{ shape }, dimension] = [inputOf(draft, 0), inputOf(draft, 1)];
  const axis = constantNumbers(dimension)?.[0] ?? null;
  if (shape === null) return [{ dtype: 'int32', shape: null }];
  if (axis === null) return [{ dtype: 'int32', shape: Array.from({ length: shape.length - 1 }, () => null) }];
  if (axis < -shape.length || axis >= shape.length) throw new ValueError(`Dimension (${axis}) must be in the range [${-shape.length}, ${shape.length}), where ${shape.length} is the number of dimensions in the input.`);
  const reduced = positiveAxis(axis, shape.length);
  return [{ dtype: 'int32', shape: shape.filter((_, i) => i !== reduced) }];
}
defineOp('ArgMax', { infer: inferArg, kernel: ([x, axis]) => tfc.argMax(x as tfc.Tensor, hostNumbers(axis as tfc.Tensor)[0]) });
defineOp('ArgMin', { infer: inferArg, kernel: ([x, axis]) => tfc.argMin(x as tfc.Tensor, hostNumbers(axis as tfc.Tensor)[0]) });

export interface ReduceOptions extends Named {
  /** Axes to take together; all where missing. */
  readonly axis?: number | readonly number[] | Tensor;
  readonly keepdims?: boolean;
}

/** Functions of the façade. */
export function reductionOps(builder: Builder) {
  const reduction = (type: keyof typeof table, allowed?: readonly DType[]) => (input: TensorLike, { axis, keepdims = false, name }: ReduceOptions = {}): Tensor => {
    const x = builder.convert(input, { name: 'input_tensor' });
    // TensorFlow calls the axes that it makes itself `Const` or `range`, those given `<operation>/reduction_indices`.
    const indices = axis ?? allAxes(builder, x);
    const result = builder.one(type, [['input', x], ['reduction_indices', asIntegers(indices), { free: true }]], {
      name, attributes: { Tidx: attr.type('int32'), keep_dims: attr.bool(keepdims) }, ...(type === 'All' || type === 'Any' ? { typeAttribute: null, allowed: ['bool'] } : allowed ? { allowed } : {}),
    });
    if (axis === undefined && !keepdims) result.refineShape([]);
    return result;
  };
  const arg = (type: 'ArgMax' | 'ArgMin') => (input: TensorLike, { axis = 0, name }: Named & { readonly axis?: number | Tensor } = {}): Tensor =>
    builder.one(type, [['input', input], ['dimension', asIntegers(axis), { free: true }]], { name, attributes: { Tidx: attr.type('int32'), output_type: attr.type('int32') } });
  const numeric: readonly DType[] = ['float32', 'int32', 'complex64'];
  return {
    reduceSum: reduction('Sum', numeric), reduceMean: reduction('Mean', numeric), reduceProd: reduction('Prod', numeric),
    reduceMax: reduction('Max', ['float32', 'int32']), reduceMin: reduction('Min', ['float32', 'int32']), reduceAll: reduction('All'), reduceAny: reduction('Any'),
    argmax: arg('ArgMax'), argmin: arg('ArgMin'),
  };
}

const asIntegers = (axes: number | readonly number[] | Tensor): TensorLike => (typeof axes === 'number' || Array.isArray(axes) ? toNdArray(axes as number | readonly number[], 'int32') : (axes));

function allAxes(builder: Builder, x: Tensor): Tensor {
  const graph = x.graph;
  return builder.withGraph(graph, () => {
    if (x.shape !== null && x.shape.length > 0) return builder.constant(toNdArray(x.shape.map((_, i) => i), 'int32'));
    // TensorFlow takes rank 0 for an unknown one here.
    const rank = x.shape === null ? graph.createOperation('Rank', [x], { name: 'Rank', attributes: { T: attr.type(x.dtype) } }).output() : builder.constant(toNdArray(0, 'int32'), 'Rank');
    return graph.nameScope('range', (scope) => {
      const [start, delta] = [builder.constant(toNdArray(0, 'int32'), 'start'), builder.constant(toNdArray(1, 'int32'), 'delta')];
      return graph.createOperation('Range', [start, rank, delta], { name: scope, attributes: { Tidx: attr.type('int32') } }).output();
    });
  });
}
