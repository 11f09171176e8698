/** Choosing by condition or index (tensorflow/python/ops/math_grad.py, array_grad.py, nn_grad.py). */
import { constantNumbers } from '../constantValue';
import { ValueError } from '../errors';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { unbroadcast } from './broadcasting';
import { defineGradient } from './definition';
import type { GraphOps } from './ops';
import './segmentSum';

defineGradient('Select', (tf, op, grad) => {
  const [condition, x] = [op.input(0), op.input(1)];
  const zeros = tf.zerosLike(x);
  return [null, tf.where(condition, grad, zeros), tf.where(condition, zeros, grad)];
});

defineGradient('SelectV2', (tf, op, grad) => {
  const [condition, x, y, z] = [op.input(0), op.input(1), op.input(2), op.output()];
  const zeros = tf.zeros([], { dtype: grad.dtype });
  const [ofX, ofY] = [tf.select(condition, grad, zeros), tf.select(condition, zeros, grad)];
  return [null, unbroadcast(tf, x, z, ofX, null)[0], unbroadcast(tf, y, z, ofY, null)[0]];
});

/** The axis that was chosen along, and the order of axes in which it comes first; null where it does already. */
function axisFirst(op: Operation): { readonly axis: number; readonly order: readonly number[] | null } {
  const asked = constantNumbers(op.input(2))?.[0] ?? null;
  const rank = op.input(0).shape?.length ?? null;
  if (asked === 0) return { axis: 0, order: null };
  if (asked === null || rank === null) throw new ValueError(`The gradient of ${op.name} needs to know the axis and the rank of what is gathered from.`);
  const axis = asked < 0 ? asked + rank : asked;
  const others = Array.from({ length: rank }, (_, i) => i).filter((i) => i !== axis);
  return { axis, order: axis === 0 ? null : [axis, ...others] };
}

/** An element that was taken several times gets the sum of what came back. */
defineGradient('GatherV2', (tf, op, grad) => {
  const [params, indices] = [op.input(0), op.input(1)];
  const shape = tf.shape(params);
  const { axis, order } = axisFirst(op);
  const count = tf.expandDims(tf.size(indices), 0);
  const parts = tf.concat([tf.slice(shape, [0], [axis]), count, tf.slice(shape, [axis + 1], [-1])], 0);
  const values = tf.reshape(grad, parts);
  const flat = tf.reshape(indices, count);
  const size = tf.reshape(tf.slice(shape, [axis], [1]), [], { name: 'size' });
  const summed = segmentSum(tf, order ? tf.transpose(values, { perm: order }) : values, flat, size);
  if (!order) return [summed, null, null];
  const inverse = order.map((_, i) => order.indexOf(i));
  return [tf.reshape(tf.transpose(summed, { perm: inverse }), shape), null, null];
});

const segmentSum = (tf: GraphOps, data: Tensor, segments: Tensor, count: Tensor): Tensor => tf.raw('UnsortedSegmentSum', [data, segments, count]);

defineGradient('UnsortedSegmentSum', (tf, op, grad) => [tf.gather(grad, op.input(1)), null, null]);

/** The largest of each row get the gradient, all others nothing. */
defineGradient('TopKV2', (tf, op, grad) => {
  const [shape, taken] = [tf.shape(op.input(0)), tf.shape(op.output(1))];
  const lastOf = (sizes: Tensor): Tensor => tf.gather(sizes, tf.size(sizes).sub(1));
  const [k, length] = [lastOf(taken), lastOf(shape)];
  const rows = tf.reshape(op.output(1), tf.stack([-1, k]));
  const offsets = tf.range(0, tf.gather(tf.shape(rows), 0).mul(length), length);
  const places = tf.reshape(rows.add(tf.expandDims(offsets, -1)), [-1]);
  const scattered = segmentSum(tf, tf.reshape(grad, [-1]), places, tf.reduceProd(shape));
  return [tf.reshape(scattered, shape), null];
});
