/** Elementwise operations of one argument. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import type { DType } from '../dtype';
import { sameAsInput } from '../inference';
import { defineOp } from '../opDefinition';
import { Tensor } from '../tensor';
import { negated } from './complexNumbers';
import { keepingNaNOf } from './elementwise';

type Unary = (x: tfc.Tensor) => tfc.Tensor;
type Row = readonly [compute: Unary, allowed: readonly DType[]];

const float: readonly DType[] = ['float32'];
const floatOrComplex: readonly DType[] = ['float32', 'complex64'];
const numeric: readonly DType[] = ['float32', 'int32', 'complex64'];
const real: readonly DType[] = ['float32', 'int32'];

/** tf.js takes NaN for 0. */
const sign: Unary = (x) => (x.dtype === 'float32' ? tfc.where(tfc.isNaN(x), x, tfc.sign(x)) : tfc.sign(x));
/** tf.js squares whole numbers as fractions. */
const square: Unary = (x) => (x.dtype === 'int32' ? tfc.mul(x, x) : tfc.square(x));

/** WebAssembly negates whole numbers as fractions, which have too few digits for the largest. */
const negative: Unary = (x) => {
  if (x.dtype === 'complex64') return negated(x);
  return x.dtype === 'int32' ? tfc.sub(tfc.zerosLike(x), x) : tfc.neg(x);
};

/** Type of the operation, what computes it, the types it takes. */
const table = {
  Neg: [negative, numeric],
  Abs: [tfc.abs, real],
  Sign: [sign, numeric],
  Square: [square, numeric],
  Sqrt: [tfc.sqrt, floatOrComplex],
  Rsqrt: [tfc.rsqrt, floatOrComplex],
  Exp: [tfc.exp, floatOrComplex],
  Expm1: [tfc.expm1, floatOrComplex],
  Log: [tfc.log, floatOrComplex],
  Log1p: [tfc.log1p, floatOrComplex],
  Sin: [tfc.sin, floatOrComplex],
  Cos: [tfc.cos, floatOrComplex],
  Tan: [tfc.tan, numeric],
  Asin: [tfc.asin, numeric],
  Acos: [tfc.acos, numeric],
  Atan: [tfc.atan, numeric],
  Sinh: [tfc.sinh, floatOrComplex],
  Cosh: [tfc.cosh, floatOrComplex],
  Tanh: [tfc.tanh, floatOrComplex],
  Sigmoid: [tfc.sigmoid, floatOrComplex],
  Erf: [tfc.erf, float],
  Floor: [tfc.floor, float],
  Ceil: [tfc.ceil, float],
  Round: [tfc.round, numeric],
  Reciprocal: [tfc.reciprocal, numeric],
  Relu: [tfc.relu, real],
  Relu6: [keepingNaNOf(tfc.relu6), real],
  Elu: [tfc.elu, float],
  Selu: [tfc.selu, float],
  Softplus: [tfc.softplus, float],
  Softsign: [(x: tfc.Tensor) => tfc.div(x, tfc.add(tfc.abs(x), 1)), float],
} as const satisfies Record<string, Row>;
const rows: Readonly<Record<keyof typeof table, Row>> = table;

for (const [type, [compute]] of Object.entries(rows)) {
  defineOp(type, { infer: sameAsInput, kernel: ([x]) => compute(x as tfc.Tensor) });
}
defineOp('LogicalNot', { infer: sameAsInput, kernel: ([x]) => tfc.logicalNot(x as tfc.Tensor) });
defineOp('IsNan', { infer: (draft) => sameAsInput(draft).map(({ shape }) => ({ dtype: 'bool', shape })), kernel: ([x]) => tfc.isNaN(x as tfc.Tensor) });
defineOp('IsFinite', { infer: (draft) => sameAsInput(draft).map(({ shape }) => ({ dtype: 'bool', shape })), kernel: ([x]) => tfc.isFinite(x as tfc.Tensor) });

/** Functions of the façade; each takes a tensor of any shape and gives one of the same shape. */
export function unaryOps(builder: Builder) {
  const unary = (type: keyof typeof table, argument = 'x') => (x: TensorLike, { name }: Named = {}): Tensor => builder.one(type, [[argument, x]], { name, allowed: rows[type][1] });
  const abs = unary('Abs');
  return {
    negative: unary('Neg'), abs: (x: TensorLike, named: Named = {}): Tensor => (x instanceof Tensor && x.dtype === 'complex64' ? builder.one('ComplexAbs', [['x', x]], { ...named, call: 'Abs', attributes: { Tout: attr.type('float32') } }) : abs(x, named)), sign: unary('Sign'), square: unary('Square'), sqrt: unary('Sqrt'), rsqrt: unary('Rsqrt'),
    exp: unary('Exp'), expm1: unary('Expm1'), log: unary('Log'), log1p: unary('Log1p'),
    sin: unary('Sin'), cos: unary('Cos'), tan: unary('Tan'), asin: unary('Asin'), acos: unary('Acos'), atan: unary('Atan'),
    sinh: unary('Sinh'), cosh: unary('Cosh'), tanh: unary('Tanh'), sigmoid: unary('Sigmoid'), erf: unary('Erf'),
    floor: unary('Floor'), ceil: unary('Ceil'), round: unary('Round'), reciprocal: unary('Reciprocal'),
    relu: unary('Relu', 'features'), relu6: unary('Relu6', 'features'), elu: unary('Elu', 'features'), selu: unary('Selu', 'features'),
    softplus: unary('Softplus', 'features'), softsign: unary('Softsign', 'features'),
    logicalNot: (x: TensorLike, { name }: Named = {}): Tensor => builder.one('LogicalNot', [['x', x, { dtype: 'bool' }]], { name, typeAttribute: null }),
    isNan: (x: TensorLike, { name }: Named = {}): Tensor => builder.one('IsNan', [['x', x]], { name, allowed: float }),
    isFinite: (x: TensorLike, { name }: Named = {}): Tensor => builder.one('IsFinite', [['x', x]], { name, allowed: float }),
  };
}
