/** Choosing by index. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { AskedDType } from '../dtype';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, numberAttribute, unknownSizes } from '../inference';
import { toNdArray } from '../ndArray';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import { hostIntegers } from '../session/hostNumbers';
import { sizeOfShape } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt, numberAt, numbersAt } from './kernelInputs';
import { rearrange, rearrangeAll } from './rearrangement';

function inferGather(draft: Draft): OutputSpec[] {
  const [{ dtype, shape: params }, { shape: indices }] = [inputOf(draft, 0), inputOf(draft, 1)];
  const axis = constantNumbers(inputOf(draft, 2))?.[0] ?? null;
  if (params === null || indices === null) return [{ dtype, shape: null }];
  const rank = params.length;
  if (axis === null) return [{ dtype, shape: unknownSizes(rank - 1 + indices.length) }];
  if (axis < -rank || axis >= rank) throw new ValueError(`Shape must be at least rank ${axis < 0 ? -axis : axis + 1} but is rank ${rank}`);
  const at = axis < 0 ? axis + rank : axis;
  return [{ dtype, shape: [...params.slice(0, at), ...indices, ...params.slice(at + 1)] }];
}

defineOp('GatherV2', {
  infer: inferGather,
  kernel: (inputs) => {
    const [params, indices, asked] = [inputAt(inputs, 0), inputAt(inputs, 1), numberAt(inputs, 2)];
    if (asked < -params.rank || asked >= params.rank) throw invalidArgument(`Expected axis in the range [${-params.rank}, ${params.rank}), but got ${asked}`);
    const axis = asked < 0 ? asked + params.rank : asked;
    const limit = params.shape[axis] ?? 0;
    checkIndices(indices, limit);
    const shape = [...params.shape.slice(0, axis), ...indices.shape, ...params.shape.slice(axis + 1)];
    const flat = tfc.reshape<tfc.Rank.R1>(indices, [indices.size]);
    return rearrange(params, (values) => tfc.reshape(tfc.gather(values, flat, axis), shape));
  },
});

/** tf.js reads outside of the tensor where TensorFlow refuses. */
function checkIndices(indices: tfc.Tensor, limit: number): void {
  const wrong = indices.dataSync().findIndex((index) => index < 0 || index >= limit);
  if (wrong < 0) return;
  const position = indices.shape.map((size, axis) => Math.floor(wrong / sizeOfShape(indices.shape.slice(axis + 1))) % size);
  throw invalidArgument(`indices${indices.rank === 0 ? '' : `[${position.join(',')}]`} = ${indices.dataSync()[wrong] ?? 0} is not in [0, ${limit})`);
}

defineOp('OneHot', {
  infer: (draft) => {
    const [{ shape: indices }, { dtype }] = [inputOf(draft, 0), inputOf(draft, 2)];
    const depth = constantNumbers(inputOf(draft, 1))?.[0] ?? null;
    if (depth !== null && depth < 0) throw new ValueError(`Dimension size, given by scalar input 1, must be non-negative but is ${depth}`);
    if (indices === null) return [{ dtype, shape: null }];
    const axis = numberAttribute(draft, 'axis', -1);
    const at = axis < 0 ? indices.length : axis;
    return [{ dtype, shape: [...indices.slice(0, at), depth, ...indices.slice(at)] }];
  },
  kernel: (inputs, { op }) => {
    const [indices, depth, on, off] = [inputAt(inputs, 0), numberAt(inputs, 1), inputAt(inputs, 2), inputAt(inputs, 3)];
    const axis = op.number('axis');
    const at = axis < 0 ? indices.rank : axis;
    const classes = tfc.reshape(tfc.range(0, depth, 1, 'int32'), [depth, ...indices.shape.slice(at).map(() => 1)]);
    // An index outside of the classes is none of them.
    const hot = tfc.equal(tfc.expandDims(indices, at), classes);
    return rearrangeAll([on, off], ([a, b]) => tfc.where(hot, tfc.broadcastTo(a as tfc.Tensor, hot.shape), tfc.broadcastTo(b as tfc.Tensor, hot.shape)));
  },
});

/** The permutation that undoes the given one. */
defineOp('InvertPermutation', {
  infer: (draft) => [{ dtype: 'int32', shape: [inputOf(draft, 0).shape?.[0] ?? null] }],
  kernel: (inputs) => {
    const order = numbersAt(inputs, 0);
    const inverse = order.map(() => -1);
    order.forEach((to, from) => {
      if (to < 0 || to >= order.length) throw invalidArgument(`${to} is not between 0 and ${order.length}`);
      if (inverse[to] !== -1) throw invalidArgument(`${to} is duplicated in the input.`);
      inverse[to] = from;
    });
    return hostIntegers(inverse);
  },
});

export interface OneHotOptions extends Named {
  readonly onValue?: TensorLike;
  readonly offValue?: TensorLike;
  /** Where the axis of the classes stands; the last where missing. */
  readonly axis?: number;
  readonly dtype?: AskedDType;
}

/** Functions of the façade. */
export function gatheringOps(builder: Builder) {
  /** The parts of `params` along `axis` that the indices name, in the indices' shape. */
  const gather = (params: TensorLike, indices: TensorLike, { axis = 0, name }: Named & { readonly axis?: TensorLike } = {}): Tensor =>
    builder.one('GatherV2', [['params', params], ['indices', indices, { dtype: 'int32' }], ['axis', axis, { dtype: 'int32' }]], {
      name, typeAttribute: 'Tparams', attributes: { Tindices: attr.type('int32'), Taxis: attr.type('int32'), batch_dims: attr.int(0) },
    });

  /** A vector of `depth` for every index, `onValue` at the index and `offValue` elsewhere. */
  const oneHot = (indices: TensorLike, depth: TensorLike, { onValue, offValue, axis = -1, dtype = 'float32', name }: OneHotOptions = {}): Tensor =>
    builder.graph.nameScope(name ?? 'one_hot', (scope) => {
      const type = builder.stored(dtype);
      const given = (value: TensorLike | undefined, label: string, missing: number): Tensor =>
        value === undefined ? builder.constant(toNdArray(missing, type), label) : builder.convert(value, { dtype: type, name: 'Const' });
      const [on, off] = [given(onValue, 'on_value', 1), given(offValue, 'off_value', 0)];
      return builder.one('OneHot', [['indices', indices, { dtype: 'int32' }], ['depth', depth, { dtype: 'int32' }], ['on_value', on], ['off_value', off]], {
        name: scope, attributes: { TI: attr.type('int32'), axis: attr.int(axis) },
      });
    });

  const invertPermutation = (x: TensorLike, { name }: Named = {}): Tensor => builder.one('InvertPermutation', [['x', x]], { name });

  return { gather, oneHot, invertPermutation };
}
