/** Probabilities, losses and biases (tensorflow/python/ops/nn_grad.py). */
import { attr } from '../attributes';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { isZeros } from './zeros';
import { defineGradient } from './definition';
import type { GraphOps } from './ops';

/** (g - sum(g y)) y */
defineGradient('Softmax', (tf, op, grad) => {
  const y = op.output();
  const total = tf.reduceSum(grad.mul(y), { axis: -1, keepdims: true });
  return [grad.sub(total).mul(y)];
});

/** g - sum(g) softmax */
defineGradient('LogSoftmax', (tf, op, grad) => {
  const softmax = tf.exp(op.output());
  return [grad.sub(tf.reduceSum(grad, { axis: -1, keepdims: true }).mul(softmax))];
});

/** One factor for each row. */
const byRow = (tf: GraphOps, factors: Tensor, rows: Tensor): Tensor => tf.expandDims(factors, -1).mul(rows);

/**
 * The operation's second output is the loss's derivative already.
 * @param ofDerivative the gradient of that output, which is there where a second derivative is asked for
 */
function ofLogits(tf: GraphOps, op: Operation, grad: Tensor, ofDerivative: Tensor | null): Tensor {
  const first = byRow(tf, grad, op.output(1));
  if (!ofDerivative || isZeros(ofDerivative)) return first;
  const softmax = tf.raw('Softmax', [op.input(0)]);
  const mean = tf.squeeze(tf.matmul(tf.expandDims(ofDerivative, 1), tf.expandDims(softmax, 2)), { axis: 1 });
  return first.add(ofDerivative.sub(mean).mul(softmax));
}

defineGradient('SoftmaxCrossEntropyWithLogits', (tf, op, grad, [, ofDerivative = null]) => {
  const logits = ofLogits(tf, op, grad, ofDerivative);
  return [logits, byRow(tf, grad, tf.raw('LogSoftmax', [op.input(0)]).neg())];
});
defineGradient('SparseSoftmaxCrossEntropyWithLogits', (tf, op, grad, [, ofDerivative = null]) => [ofLogits(tf, op, grad, ofDerivative), null]);

defineGradient('L2Loss', (_tf, op, grad) => [op.input(0).mul(grad)]);

defineGradient('BiasAdd', (tf, _op, grad) => [grad, tf.raw('BiasAddGrad', [grad], { attributes: { data_format: attr.string('NHWC') } })]);
/** The bias's gradient went into every place that the bias was added to. */
defineGradient('BiasAddGrad', (tf, op, grad) => [tf.broadcastTo(grad, tf.shape(op.input(0)))]);
