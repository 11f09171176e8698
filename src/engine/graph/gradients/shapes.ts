/** The same elements in another shape, repeated or moved (tensorflow/python/ops/array_grad.py). */
import { attr } from '../attributes';
import { LookupError } from '../errors';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { defineGradient, notDifferentiable } from './definition';
import type { GraphOps } from './ops';

for (const type of ['Identity', 'PlaceholderWithDefault']) defineGradient(type, (_tf, _op, grad) => [grad]);

/** It says itself that it has none. */
defineGradient('PreventGradient', (_tf, op) => {
  const message = op.attributes['message'];
  throw new LookupError(`Gradient explicitly disabled. Reason: ${message?.kind === 'string' ? message.value : ''}`);
});

defineGradient('Cast', (tf, op, grad) => {
  const { dtype } = op.input(0);
  return [dtype === 'float32' || dtype === 'complex64' ? tf.cast(grad, dtype) : null];
});

defineGradient('Fill', (tf, _op, grad) => [null, tf.reduceSum(grad)]);

defineGradient('AddN', (_tf, op, grad) => op.inputs.map(() => grad));

const asInput = (tf: GraphOps, op: Operation, grad: Tensor): Tensor => tf.reshape(grad, tf.shape(op.input(0)));

defineGradient('Reshape', (tf, op, grad) => {
  const { shape } = op.input(0);
  // One unknown size follows from the others, unless there are no elements.
  const follows = shape?.filter((size) => size === null).length === 1 && !shape.includes(0);
  return [follows ? tf.reshape(grad, shape.map((size) => size ?? -1)) : asInput(tf, op, grad), null];
});
defineGradient('ExpandDims', (tf, op, grad) => [asInput(tf, op, grad), null]);
defineGradient('Squeeze', (tf, op, grad) => [asInput(tf, op, grad)]);

/** The sum over all copies: copies and elements get axes of their own. */
defineGradient('Tile', (tf, op, grad) => {
  const size = tf.shape(op.input(0));
  const split = tf.reshape(tf.transpose(tf.stack([op.input(1), size])), [-1]);
  const copies = tf.range(0, tf.size(split), 2);
  return [tf.reduceSum(tf.reshape(grad, split), { axis: copies }), null];
});

defineGradient('BroadcastTo', (tf, op, grad) => {
  const shape = tf.shape(op.input(0));
  const [, axes] = tf.broadcastGradientArgs(op.input(1), shape);
  return [tf.reshape(tf.reduceSum(grad, { axis: axes, keepdims: true }), shape), null];
});

for (const type of ['Pad', 'PadV2']) {
  defineGradient(type, (tf, op, grad) => {
    const x = op.input(0);
    const before = tf.slice(op.input(1), [0, 0], tf.stack([tf.rank(x), 1]));
    const begin = tf.reshape(before, [-1]);
    return [tf.slice(grad, begin, tf.shape(x)), ...op.inputs.slice(1).map(() => null)];
  });
}

defineGradient('ReverseV2', (tf, op, grad) => [tf.raw('ReverseV2', [grad, op.input(1)], { attributes: { Tidx: attr.type('int32') } }), null]);

/** The sums from the other end. */
const sumBack = (tf: GraphOps, op: Operation, grad: Tensor): Tensor =>
  tf.raw('Cumsum', [grad, op.input(1)], { attributes: { exclusive: attr.bool(op.boolean('exclusive')), reverse: attr.bool(!op.boolean('reverse')), Tidx: attr.type('int32') } });
defineGradient('Cumsum', (tf, op, grad) => [sumBack(tf, op, grad), null]);
/** As TensorFlow has it, 0 for elements that are 0. */
defineGradient('Cumprod', (tf, op, grad) => {
  const x = op.input(0);
  const sums = sumBack(tf, op, op.output().mul(grad));
  return [tf.select(tf.equal(x, 0), tf.zerosLike(x), tf.realDivide(sums, x)), null];
});

notDifferentiable(
  'Shape', 'Size', 'Rank', 'BroadcastGradientArgs', 'InvertPermutation', 'ConcatOffset', 'ZerosLike', 'OnesLike', 'Range', 'LinSpace', 'OneHot', 'Where', 'StopGradient',
  'ShapeN', 'ListDiff', 'DynamicStitch',
);
