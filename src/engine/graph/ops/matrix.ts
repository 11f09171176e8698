/** Products and transposition. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { flagAttribute, inputOf, mergeSizes, unknownSizes, withRank } from '../inference';
import { toNdArray } from '../ndArray';
import { defineOp } from '../opDefinition';
import { broadcastShape, shapeText } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt, numbersAt } from './kernelInputs';
import { rearrange } from './rearrangement';

defineOp('MatMul', {
  infer: (draft) => {
    const [a, b] = [inputOf(draft, 0), inputOf(draft, 1)];
    const [[m = null, k = null], [l = null, n = null]] = [ordered(withRank(a.shape, 2), flagAttribute(draft, 'transpose_a')), ordered(withRank(b.shape, 2), flagAttribute(draft, 'transpose_b'))];
    mergeSizes(k, l);
    return [{ dtype: a.dtype, shape: [m, n] }];
  },
  kernel: ([a, b], { op }) => {
    const [x, y] = [a as tfc.Tensor, b as tfc.Tensor];
    if (x.rank !== 2) throw invalidArgument(`In[0] is not a matrix. Instead it has shape ${shapeText(x.shape)}`);
    if (y.rank !== 2) throw invalidArgument(`In[1] is not a matrix. Instead it has shape ${shapeText(y.shape)}`);
    const [transposeA, transposeB] = [op.boolean('transpose_a'), op.boolean('transpose_b')];
    checkInner(x, y, transposeA, transposeB);
    return product(x, y, transposeA, transposeB);
  },
});

const ordered = <T>(pair: readonly T[], reversed: boolean): readonly T[] => (reversed ? [...pair].reverse() : pair);

/** @throws InvalidArgumentError where rows and columns are not of one length */
function checkInner(a: tfc.Tensor, b: tfc.Tensor, transposeA: boolean, transposeB: boolean): void {
  if (a.shape.at(transposeA ? -2 : -1) !== b.shape.at(transposeB ? -1 : -2)) throw invalidArgument(`Matrix size-incompatible: In[0]: ${shapeText(a.shape)}, In[1]: ${shapeText(b.shape)}`);
}

/** tf.js multiplies floats only. */
function product(a: tfc.Tensor, b: tfc.Tensor, transposeA: boolean, transposeB: boolean): tfc.Tensor {
  // WebAssembly leaves the sum of no products unset.
  if (a.size === 0 || b.size === 0) return emptyProduct(a, b, transposeA, transposeB);
  const result = tfc.matMul(a.dtype === 'int32' ? tfc.cast(a, 'float32') : a, b.dtype === 'int32' ? tfc.cast(b, 'float32') : b, transposeA, transposeB);
  return a.dtype === 'int32' ? tfc.cast(result, 'int32') : result;
}

function emptyProduct(a: tfc.Tensor, b: tfc.Tensor, transposeA: boolean, transposeB: boolean): tfc.Tensor {
  const [rows = 0, columns = 0] = [a.shape.at(transposeA ? -1 : -2), b.shape.at(transposeB ? -2 : -1)];
  const batches = broadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2)) as number[];
  return tfc.zeros([...batches, rows, columns], a.dtype);
}

defineOp('BatchMatMulV2', {
  infer: (draft) => {
    const [a, b] = [inputOf(draft, 0), inputOf(draft, 1)];
    if (a.shape === null || b.shape === null) return [{ dtype: a.dtype, shape: null }];
    const [[m = null, k = null], [l = null, n = null]] = [ordered(a.shape.slice(-2), flagAttribute(draft, 'adj_x')), ordered(b.shape.slice(-2), flagAttribute(draft, 'adj_y'))];
    mergeSizes(k, l);
    return [{ dtype: a.dtype, shape: [...(broadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2)) ?? []), m, n] }];
  },
  kernel: (inputs, { op }) => {
    const [x, y] = [inputAt(inputs, 0), inputAt(inputs, 1)];
    [x, y].forEach(({ rank }, i) => {
      if (rank < 2) throw invalidArgument(`In[${i}] ndims must be >= 2: ${rank}`);
    });
    checkInner(x, y, op.boolean('adj_x'), op.boolean('adj_y'));
    return product(x, y, op.boolean('adj_x'), op.boolean('adj_y'));
  },
});

defineOp('Transpose', {
  infer: (draft) => {
    const [{ dtype, shape }, perm] = [inputOf(draft, 0), inputOf(draft, 1)];
    const order = constantNumbers(perm);
    if (shape === null || !order) return [{ dtype, shape: perm.shape?.length === 1 && perm.shape[0] !== null ? unknownSizes(perm.shape[0] ?? 0) : null }];
    if (order.length !== shape.length) throw new ValueError(`Dimension must be ${shape.length} but is ${order.length}`);
    return [{ dtype, shape: order.map((axis) => (axis === null ? null : (shape[axis] ?? null))) }];
  },
  kernel: (inputs) => {
    const [x, order] = [inputAt(inputs, 0), numbersAt(inputs, 1)];
    if (order.length !== x.rank) throw invalidArgument(`transpose expects a vector of size ${x.rank}. But input(1) is a vector of size ${order.length}`);
    return rearrange(x, (values) => tfc.transpose(values, order));
  },
});

/** Functions of the façade. */
export function matrixOps(builder: Builder) {
  /** a [..., m, k] times b [..., k, n]; the last two axes are swapped first where asked. */
  const matmul = (a: TensorLike, b: TensorLike, { transposeA = false, transposeB = false, name }: Named & { readonly transposeA?: boolean; readonly transposeB?: boolean } = {}): Tensor => {
    const [x, y] = [builder.convert(a, { name: 'a' }), builder.convert(b, { name: 'b' })];
    const batched = [x, y].some(({ shape }) => shape === null || shape.length > 2);
    if (batched) return builder.one('BatchMatMulV2', [['x', x], ['y', y]], { name, call: 'MatMul', attributes: { adj_x: attr.bool(transposeA), adj_y: attr.bool(transposeB) } });
    return builder.one('MatMul', [['a', x], ['b', y]], { name, attributes: { transpose_a: attr.bool(transposeA), transpose_b: attr.bool(transposeB) }, allowed: ['float32', 'int32', 'complex64'] });
  };

  /** Axes in the order of `perm`; reversed where it is missing. */
  const transpose = (a: TensorLike, { perm, name }: Named & { readonly perm?: readonly number[] | Tensor } = {}): Tensor =>
    builder.graph.nameScope(name ?? 'transpose', (scope) => {
      const x = builder.convert(a, { name: 'a' });
      const order = perm ?? reversedAxes(builder, x);
      return builder.one('Transpose', [['x', x], ['perm', builder.convert(toIntegers(order), { dtype: 'int32', name: 'perm' }), { free: true }]], { name: scope, attributes: { Tperm: attr.type('int32') } });
    });

  return { matmul, transpose };
}

const toIntegers = (order: readonly number[] | Tensor): TensorLike => (Array.isArray(order) ? toNdArray(order as readonly number[], 'int32') : order);

/** As a number of axes known only when the graph runs: rank - 1 - range(rank). */
function reversedAxes(builder: Builder, x: Tensor): readonly number[] | Tensor {
  if (x.shape !== null) return x.shape.map((_, i) => i).reverse();
  const rank = builder.one('Rank', [['input', x]]);
  const last = builder.one('Sub', [['x', rank], ['y', 1]], { call: 'sub' });
  const axes = builder.one('Range', [['start', toNdArray(0, 'int32')], ['limit', rank], ['delta', toNdArray(1, 'int32')]], { typeAttribute: 'Tidx' });
  return builder.one('Sub', [['x', last], ['y', axes]], { call: 'sub' });
}
