/** Elementwise operations of one argument (tensorflow/python/ops/math_grad.py). */
import type { Tensor } from '../tensor';
import { defineGradient, notDifferentiable } from './definition';
import type { GraphOps } from './ops';

/** dy/dx times the gradient, from input, output and gradient. */
type Unary = (tf: GraphOps, x: Tensor, y: Tensor, grad: Tensor) => Tensor;

const unary = (derivatives: Readonly<Record<string, Unary>>): void => {
  for (const [type, derivative] of Object.entries(derivatives)) defineGradient(type, (tf, op, grad) => [derivative(tf, op.input(0), op.output(), grad)]);
};

/** sqrt(1 - x^2) */
function cathetus(tf: GraphOps, x: Tensor): Tensor {
  const squared = tf.square(x);
  return tf.sqrt(tf.subtract(tf.scalar(1, x), squared));
}

unary({
  Abs: (tf, x, _, grad) => grad.mul(tf.sign(x)),
  Neg: (_tf, _x, _y, grad) => grad.neg(),
  Sign: (tf, x) => tf.zerosLike(x),
  Sqrt: (tf, _, y, grad) => tf.raw('SqrtGrad', [y, grad]),
  Rsqrt: (tf, _, y, grad) => tf.raw('RsqrtGrad', [y, grad]),
  Reciprocal: (tf, _, y, grad) => tf.raw('ReciprocalGrad', [y, grad]),
  Softplus: (tf, x, _, grad) => grad.mul(tf.sigmoid(x)),
  Erf: (tf, x, _, grad) => {
    const factor = tf.scalar(2 / Math.sqrt(Math.PI), grad);
    return tf.after(grad, () => grad.mul(factor).mul(tf.exp(tf.square(x).neg())));
  },
});

/** Those that TensorFlow lets wait for the gradient. */
const later: Readonly<Record<string, Unary>> = {
  Square: (tf, x, _, grad) => tf.multiply(grad, tf.multiply(x, tf.scalar(2, x))),
  Exp: (_tf, _x, y, grad) => grad.mul(y),
  Expm1: (tf, x, _, grad) => grad.mul(tf.exp(x)),
  Log: (tf, x, _, grad) => grad.mul(tf.reciprocal(x)),
  Log1p: (tf, x, _, grad) => grad.mul(tf.reciprocal(tf.python.add(1, x))),
  Sin: (tf, x, _, grad) => grad.mul(tf.cos(x)),
  Cos: (tf, x, _, grad) => grad.neg().mul(tf.sin(x)),
  Tan: (tf, x, _, grad) => tf.square(tf.reciprocal(tf.cos(x))).mul(grad),
  Asin: (tf, x, _, grad) => grad.mul(tf.reciprocal(cathetus(tf, x))),
  Acos: (tf, x, _, grad) => {
    const inverse = tf.reciprocal(cathetus(tf, x));
    return grad.neg().mul(inverse);
  },
  Atan: (tf, x, _, grad) => {
    const squared = tf.square(x);
    return grad.mul(tf.reciprocal(tf.add(tf.scalar(1, grad), squared)));
  },
  Sinh: (tf, x, _, grad) => grad.mul(tf.cosh(x)),
  Cosh: (tf, x, _, grad) => grad.mul(tf.sinh(x)),
  Tanh: (tf, _, y, grad) => tf.raw('TanhGrad', [y, grad]),
  Sigmoid: (tf, _, y, grad) => tf.raw('SigmoidGrad', [y, grad]),
};
unary(Object.fromEntries(Object.entries(later).map(([type, derivative]): [string, Unary] => [type, (tf, x, y, grad) => tf.after(grad, () => derivative(tf, tf.conj(x), tf.conj(y), grad))])));

notDifferentiable('Floor', 'Ceil', 'Round', 'IsNan', 'IsFinite', 'LogicalNot');
