/** Parts of complex numbers (tensorflow/python/ops/math_grad.py). A gradient points where the loss grows fastest: it is the conjugate of the derivative. */
import { attr } from '../attributes';
import type { Tensor } from '../tensor';
import { unbroadcast } from './broadcasting';
import { defineGradient } from './definition';
import type { GraphOps } from './ops';

const part = (tf: GraphOps, type: 'Real' | 'Imag', z: Tensor): Tensor => tf.raw(type, [z], { attributes: { Tout: attr.type('float32') } });
const complex = (tf: GraphOps, re: Tensor, im: Tensor): Tensor => tf.raw('Complex', [re, im], { attributes: { Tout: attr.type('complex64') } });

defineGradient('Complex', (tf, op, grad) => unbroadcast(tf, op.input(0), op.input(1), part(tf, 'Real', grad), part(tf, 'Imag', grad)));
defineGradient('Real', (tf, _op, grad) => [complex(tf, grad, tf.zerosLike(grad))]);
defineGradient('Imag', (tf, _op, grad) => [complex(tf, tf.zerosLike(grad), grad)]);
defineGradient('Conj', (tf, _op, grad) => [tf.conj(grad)]);

/** In the number's own direction; 0 has none. */
defineGradient('ComplexAbs', (tf, op, grad) => {
  const length = op.output();
  const zeros = tf.zerosLike(length);
  const factor = tf.select(tf.equal(length, 0), zeros, tf.realDivide(grad, tf.select(tf.equal(length, 0), tf.onesLike(length), length)));
  return [complex(tf, factor, zeros).mul(op.input(0))];
});
