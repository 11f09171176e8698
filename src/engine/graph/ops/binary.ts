/** Elementwise operations of two arguments, which are broadcast to one shape. */
import * as tfc from '@tensorflow/tfjs-core';
import type { Builder, Named, TensorLike } from '../builder';
import type { DType } from '../dtype';
import { invalidArgument } from '../errors';
import { broadcastInputs } from '../inference';
import { defineOp, type Kernel } from '../opDefinition';
import { shapeText } from '../shape';
import { Tensor } from '../tensor';
import { Variable } from '../variable';
import { divided } from './complexNumbers';
import { byParts, comparingTexts, keepingNaN, product } from './elementwise';

type Compute = (a: tfc.Tensor, b: tfc.Tensor) => tfc.Tensor;

const numeric: readonly DType[] = ['float32', 'int32', 'complex64'];
const real: readonly DType[] = ['float32', 'int32'];

/** @throws InvalidArgumentError where the shapes cannot be broadcast */
function broadcastKernel(compute: Compute): Kernel {
  return ([a, b]) => {
    const [x, y] = [a as tfc.Tensor, b as tfc.Tensor];
    if (!fits(x.shape, y.shape)) throw invalidArgument(`Incompatible shapes: ${shapeText(x.shape)} vs. ${shapeText(y.shape)}`);
    return compute(x, y);
  };
}

const fits = (a: readonly number[], b: readonly number[]): boolean =>
  Array.from({ length: Math.min(a.length, b.length) }, (_, i) => [a.at(-1 - i), b.at(-1 - i)]).every(([m, n]) => m === n || m === 1 || n === 1);

/** Integers have no infinity to answer with. */
const guarded = (compute: Compute): Compute => (a, b) => {
  if (b.dtype === 'int32' && a.size > 0 && b.dataSync().includes(0)) throw invalidArgument('Integer division by zero');
  return compute(a, b);
};

/** `a - floor(a / b) * b`: the sign of the divisor, as Python's %. */
const floorMod: Compute = (a, b) => tfc.mod(a, b);

const arithmetic = {
  AddV2: byParts(tfc.add),
  Sub: byParts(tfc.sub),
  Mul: product,
  RealDiv: (a, b) => (a.dtype === 'complex64' ? divided(a, b) : tfc.div(a, b)),
  FloorDiv: guarded((a, b) => (a.dtype === 'int32' ? tfc.floorDiv(a, b) : tfc.floor(tfc.div(a, b)))),
  FloorMod: guarded(floorMod),
  Pow: tfc.pow,
  Maximum: keepingNaN(tfc.maximum),
  Minimum: keepingNaN(tfc.minimum),
  SquaredDifference: tfc.squaredDifference,
  Atan2: tfc.atan2,
} as const satisfies Record<string, Compute>;
const comparison = { Equal: comparingTexts(tfc.equal, true), NotEqual: comparingTexts(tfc.notEqual, false), Less: tfc.less, LessEqual: tfc.lessEqual, Greater: tfc.greater, GreaterEqual: tfc.greaterEqual } as const satisfies Record<string, Compute>;
const logical = { LogicalAnd: tfc.logicalAnd, LogicalOr: tfc.logicalOr } as const satisfies Record<string, Compute>;

for (const [type, compute] of Object.entries(arithmetic)) defineOp(type, { infer: broadcastInputs(), kernel: broadcastKernel(compute) });
for (const [type, compute] of Object.entries({ ...comparison, ...logical })) defineOp(type, { infer: broadcastInputs('bool'), kernel: broadcastKernel(compute) });

const dtypeOf = (value: TensorLike): DType | null => (value instanceof Tensor || value instanceof Variable ? value.dtype : null);

/** Functions of the façade: arguments of one type, of shapes that can be broadcast to one. */
export function binaryOps(builder: Builder) {
  const binary = (type: keyof typeof arithmetic | keyof typeof comparison, call: string, allowed?: readonly DType[]) => (x: TensorLike, y: TensorLike, { name }: Named = {}): Tensor =>
    builder.one(type, [['x', x], ['y', y]], { name, call, ...(allowed ? { allowed } : {}) });
  const both = (type: keyof typeof logical) => (x: TensorLike, y: TensorLike, { name }: Named = {}): Tensor =>
    builder.one(type, [['x', x, { dtype: 'bool' }], ['y', y, { dtype: 'bool' }]], { name, typeAttribute: null });
  /** Whole numbers are divided as reals: Python's `/`. */
  const divide = (x: TensorLike, y: TensorLike, { name }: Named = {}): Tensor => {
    const whole = (dtypeOf(x) ?? dtypeOf(y)) === 'int32';
    if (!whole) return builder.one('RealDiv', [['x', x], ['y', y]], { name, call: 'truediv' });
    return builder.graph.nameScope(name ?? 'truediv', (scope) => {
      const asFloat = (value: TensorLike, argument: string): Tensor =>
        builder.one('Cast', [['x', builder.convert(value, { dtype: 'int32', name: argument }), { free: true }]], { typeAttribute: null, attributes: castAttributes });
      return builder.one('RealDiv', [['x', asFloat(x, 'x')], ['y', asFloat(y, 'y')]], { name: scope });
    });
  };
  return {
    add: binary('AddV2', 'Add', [...numeric, 'string']), subtract: binary('Sub', 'Sub', numeric), multiply: binary('Mul', 'Mul', numeric), divide,
    floordiv: binary('FloorDiv', 'floordiv', real), floormod: binary('FloorMod', 'FloorMod', real), pow: binary('Pow', 'Pow', numeric),
    maximum: binary('Maximum', 'Maximum', real), minimum: binary('Minimum', 'Minimum', real),
    squaredDifference: binary('SquaredDifference', 'SquaredDifference', numeric), atan2: binary('Atan2', 'Atan2', ['float32']),
    equal: binary('Equal', 'Equal'), notEqual: binary('NotEqual', 'NotEqual'), less: binary('Less', 'Less', real), lessEqual: binary('LessEqual', 'LessEqual', real),
    greater: binary('Greater', 'Greater', real), greaterEqual: binary('GreaterEqual', 'GreaterEqual', real),
    logicalAnd: both('LogicalAnd'), logicalOr: both('LogicalOr'),
  };
}

const castAttributes = { SrcT: { kind: 'type', value: 'int32' }, DstT: { kind: 'type', value: 'float32' }, Truncate: { kind: 'bool', value: false } } as const;
