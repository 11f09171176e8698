/** What gradients are built from: the façade's own functions, so that their operations are named as TensorFlow's are. */
import { attr, type Attributes } from '../attributes';
import type { Builder, Named } from '../builder';
import { toNdArray } from '../ndArray';
import { operatorsOf } from '../operators';
import { arrayOps } from '../ops/arrays';
import { binaryOps } from '../ops/binary';
import { flowOps } from '../ops/flow';
import { matrixOps } from '../ops/matrix';
import { reductionOps } from '../ops/reduction';
import { sourceOps } from '../ops/sources';
import { unaryOps } from '../ops/unary';
import type { Tensor } from '../tensor';
import './indexOps';

export type GraphOps = ReturnType<typeof graphOps>;

export function graphOps(builder: Builder) {
  const functions = {
    ...sourceOps(builder), ...unaryOps(builder), ...binaryOps(builder), ...matrixOps(builder), ...reductionOps(builder), ...flowOps(builder), ...arrayOps(builder),
  };
  return {
    ...functions,
    /** With the names that Python's signs give: `mul`, `truediv`. */
    python: operatorsOf(functions),
    /** An operation of the given type, which the façade has no function for. */
    raw: (type: string, inputs: readonly Tensor[], { attributes = {}, name }: Named & { readonly attributes?: Attributes } = {}): Tensor => {
      // Shapes and indices beside values have no part in the operation's type.
      const mixed = inputs.some(({ dtype }) => dtype !== 'int32');
      return builder.one(type, inputs.map((input) => [input.name, input, mixed && input.dtype === 'int32' ? { free: true } : {}]), { name, attributes });
    },
    /** The shapes of several tensors by one operation. */
    shapes: (tensors: readonly Tensor[]): readonly Tensor[] =>
      builder.apply('ShapeN', tensors.map((tensor, i) => [`input_${i}`, tensor]), { attributes: { N: attr.int(tensors.length), out_type: attr.type('int32') } }).outputs,
    /** The numbers of the first list that are not in the second. */
    listDifference: (list: Tensor, without: Tensor): Tensor => builder.apply('ListDiff', [['x', list], ['y', without]], { attributes: { out_idx: attr.type('int32') } }).output(),
    cumprod: (x: Tensor, axis: number, { exclusive, reverse }: { readonly exclusive: boolean; readonly reverse: boolean }): Tensor =>
      builder.one('Cumprod', [['x', x], ['axis', axis, { dtype: 'int32' }]], { attributes: { exclusive: attr.bool(exclusive), reverse: attr.bool(reverse), Tidx: attr.type('int32') } }),
    /** The complex conjugate; a real tensor is its own. */
    conj: (x: Tensor): Tensor => (x.dtype === 'complex64' ? builder.one('Conj', [['input', x]]) : x),
    /** `body` adds operations that wait for `first`: no earlier than needed is computed what takes memory. */
    after: <T>(first: Tensor, body: () => T): T => builder.graph.controlDependencies([first], body),
    /** Elements of `x` where the condition holds, else of `y`, all broadcast to one shape. */
    select: (condition: Tensor, x: Tensor, y: Tensor): Tensor => builder.one('SelectV2', [['condition', condition, { dtype: 'bool' }], ['t', x], ['e', y]]),
    /** For two shapes that were broadcast, the axes along which each was repeated. */
    broadcastGradientArgs: (x: Tensor, y: Tensor): readonly [Tensor, Tensor] => {
      const op = builder.apply('BroadcastGradientArgs', [['s0', x], ['s1', y]]);
      return [op.output(0), op.output(1)];
    },
    realDivide: (x: Tensor, y: Tensor): Tensor => builder.one('RealDiv', [['x', x], ['y', y]]),
    /** An int32 constant. */
    ints: (values: readonly number[]): Tensor => builder.constant(toNdArray(values, 'int32')),
    scalar: (value: number, like: Tensor): Tensor => builder.convert(value, { dtype: like.dtype, name: 'Const' }),
  };
}
