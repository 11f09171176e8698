/** Activation functions and the derivatives of their derivatives (tensorflow/python/ops/nn_grad.py, math_grad.py). */
import { attr } from '../attributes';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { defineGradient, withoutGradient } from './definition';
import type { GraphOps } from './ops';

// From the output: whether it is above 0 tells what the input was.
for (const type of ['Relu', 'Relu6', 'Elu', 'Selu']) defineGradient(type, (tf, op, grad) => [tf.raw(`${type}Grad`, [grad, op.output()])]);
defineGradient('Softsign', (tf, op, grad) => [tf.raw('SoftsignGrad', [grad, op.input(0)])]);

const slope = (op: Operation) => ({ attributes: { alpha: attr.float(op.number('alpha')) } });
defineGradient('LeakyRelu', (tf, op, grad) => [tf.raw('LeakyReluGrad', [grad, op.input(0)], slope(op))]);

// Operations f(g, x) that are linear in g. Where the slope is constant on each side, x has no part in it.
for (const type of ['ReluGrad', 'Relu6Grad']) defineGradient(type, (tf, op, grad) => [tf.raw(type, [grad, op.input(1)]), tf.zerosLike(op.input(1))]);
defineGradient('LeakyReluGrad', (tf, op, grad) => [tf.raw('LeakyReluGrad', [grad, op.input(1)], slope(op)), tf.zerosLike(op.input(1))]);
for (const type of ['EluGrad', 'SeluGrad']) {
  defineGradient(type, (tf, op, grad) => {
    const y = op.input(1);
    const first = tf.raw(type, [grad, y]);
    return [first, tf.where(tf.less(y, 0), grad.mul(op.input(0)), tf.zerosLike(y))];
  });
}

/** g / (1 + exp(-x)) */
defineGradient('SoftplusGrad', (tf, op, grad) => {
  const [g, x] = [op.input(0), op.input(1)];
  return tf.after(grad, () => {
    const ofGradient = tf.raw('SoftplusGrad', [grad, x]);
    return [ofGradient, grad.mul(g).div(tf.exp(x.neg()).add(2).add(tf.exp(x)))];
  });
});
withoutGradient('SoftsignGrad');

/** Of operations f(y, g), linear in g: gradients of both. */
const second = (type: string, derivative: (tf: GraphOps, y: Tensor, g: Tensor, grad: Tensor) => readonly [Tensor, Tensor]): void => {
  defineGradient(type, (tf, op, grad) => tf.after(grad, () => derivative(tf, tf.conj(op.input(0)), tf.conj(op.input(1)), grad)));
};
/** (1 - y^2) g */
second('TanhGrad', (tf, y, g, grad) => [grad.mul(-2).mul(g).mul(y), tf.raw('TanhGrad', [y, grad])]);
/** y (1 - y) g */
second('SigmoidGrad', (tf, y, g, grad) => {
  const product = grad.mul(g);
  return [product.sub(tf.python.mul(2, product).mul(y)), tf.raw('SigmoidGrad', [y, grad])];
});
/** -y^2 g */
second('ReciprocalGrad', (tf, y, g, grad) => [grad.mul(-2).mul(g).mul(y), tf.raw('ReciprocalGrad', [y, grad])]);
/** -g y^3 / 2 */
second('RsqrtGrad', (tf, y, g, grad) => [tf.python.mul(-1.5, grad).mul(g).mul(tf.square(y)), tf.raw('RsqrtGrad', [y, grad])]);
/** g / (2 y) */
defineGradient('SqrtGrad', (tf, op, grad) =>
  tf.after(grad, () => {
    const scaled = grad.div(op.input(0));
    return [tf.conj(scaled).neg().mul(op.output()), tf.python.mul(0.5, scaled)];
  }),
);
