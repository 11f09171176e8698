/** Elementwise operations of two arguments (tensorflow/python/ops/math_grad.py). */
import type { Tensor } from '../tensor';
import { sameShape, unbroadcast } from './broadcasting';
import { defineGradient, notDifferentiable } from './definition';
import type { GraphOps } from './ops';

/** Gradients of both arguments in the result's shape, from arguments, result and gradient. */
type Binary = (tf: GraphOps, x: Tensor, y: Tensor, grad: Tensor, z: Tensor) => readonly [Tensor, Tensor];

const binary = (derivatives: Readonly<Record<string, Binary>>): void => {
  for (const [type, derivative] of Object.entries(derivatives)) {
    defineGradient(type, (tf, op, grad) => {
      const [x, y] = [op.input(0), op.input(1)];
      const [gx, gy] = derivative(tf, x, y, grad, op.output());
      return unbroadcast(tf, x, y, gx, gy);
    });
  }
};

/** Those that TensorFlow spares the sums where no argument was repeated. */
const direct = (derivatives: Readonly<Record<string, Binary>>): void => {
  for (const [type, derivative] of Object.entries(derivatives)) {
    defineGradient(type, (tf, op, grad) => {
      const [x, y] = [op.input(0), op.input(1)];
      const gradients = derivative(tf, x, y, grad, op.output());
      return sameShape(x, y, grad) ? gradients : unbroadcast(tf, x, y, ...gradients);
    });
  }
};

direct({
  AddV2: (_tf, _x, _y, grad) => [grad, grad],
  Sub: (_tf, _x, _y, grad) => [grad, grad.neg()],
  Mul: (tf, x, y, grad) => {
    const gx = tf.multiply(grad, tf.conj(y));
    return [gx, sameShape(x, y, grad) && x.dtype === 'float32' ? tf.multiply(grad, x) : tf.multiply(tf.conj(x), grad)];
  },
  SquaredDifference: (tf, x, y, grad) => {
    const gx = tf.after(grad, () => tf.python.mul(2, grad).mul(x.sub(y)));
    return [gx, gx.neg()];
  },
});

binary({
  RealDiv: (tf, x, y, grad) => {
    const [cx, cy] = [tf.conj(x), tf.conj(y)];
    const gx = tf.realDivide(grad, cy);
    return [gx, grad.mul(tf.realDivide(tf.realDivide(cx.neg(), cy), cy))];
  },
  /** x - floor(x / y) y */
  FloorMod: (tf, x, y, grad) => [grad, grad.mul(tf.negative(tf.raw('FloorDiv', [x, y])))],
  Maximum: (tf, x, y, grad) => chosenBy(tf, tf.greaterEqual, x, y, grad),
  Minimum: (tf, x, y, grad) => chosenBy(tf, tf.lessEqual, x, y, grad),
  /** y x^(y - 1) and z log x, which counts as 0 where x has no logarithm. */
  Pow: (tf, x, y, grad, z) => {
    const [cx, cy] = [tf.conj(x), tf.conj(y)];
    const gx = grad.mul(cy).mul(tf.pow(cx, cy.sub(1), { name: 'Pow' }));
    const hasLog = x.dtype === 'complex64' ? tf.notEqual(cx, 0) : tf.greater(cx, 0);
    const safe = tf.select(hasLog, cx, tf.onesLike(x));
    const log = tf.select(hasLog, tf.log(safe), tf.zerosLike(x));
    return [gx, grad.mul(tf.conj(z)).mul(log)];
  },
  /** atan2(y, x): the first argument is the height. */
  Atan2: (tf, y, x, grad) => tf.after(grad, () => {
    const inverse = grad.div(tf.square(y).add(tf.square(x)));
    return [x.mul(inverse), y.neg().mul(inverse)];
  }),
});

function chosenBy(tf: GraphOps, isFirst: GraphOps['greaterEqual'], x: Tensor, y: Tensor, grad: Tensor): readonly [Tensor, Tensor] {
  const zeros = tf.zerosLike(grad);
  const first = isFirst(x, y);
  return [tf.select(first, grad, zeros), tf.select(first, zeros, grad)];
}

notDifferentiable('FloorDiv', 'Equal', 'NotEqual', 'Less', 'LessEqual', 'Greater', 'GreaterEqual', 'LogicalAnd', 'LogicalOr');
