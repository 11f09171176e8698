/** Tensors put together and taken apart (tensorflow/python/ops/array_grad.py). */
import { attr, type Attributes } from '../attributes';
import type { Operation } from '../operation';
import { isDefined } from '../shape';
import { defineGradient } from './definition';

defineGradient('Pack', (tf, op, grad) => tf.unstack(grad, { num: op.number('N'), axis: op.number('axis') }));

defineGradient('Unpack', (tf, op, _grad, grads) => [tf.stack(grads.filter((grad) => grad !== null), { axis: op.number('axis') })]);

defineGradient('Split', (tf, op, _grad, grads) => [null, tf.concat(grads.filter((grad) => grad !== null), op.input(0))]);
defineGradient('SplitV', (tf, op, _grad, grads) => [tf.concat(grads.filter((grad) => grad !== null), op.input(2)), null, null]);

defineGradient('ConcatV2', (tf, op, grad) => {
  const [parts, axis] = [op.inputs.slice(0, -1), op.input(op.inputs.length - 1)];
  const [first] = parts;
  if (!first || parts.length === 1) return [grad, null];
  const along = tf.floormod(axis, tf.rank(first), { name: 'mod' });
  const sizes = parts.every(({ shape }) => isDefined(shape)) ? parts.map((part) => tf.shape(part)) : tf.shapes(parts);
  const offsets = op.graph.createOperation('ConcatOffset', [along, ...sizes], { attributes: { N: attr.int(sizes.length), shape_type: attr.type('int32') } });
  return [...sizes.map((size, i) => tf.slice(grad, offsets.output(i), size)), null];
});

/** Zeros around, as many as were cut away. */
defineGradient('Slice', (tf, op, grad) => {
  const [x, begin] = [op.input(0), op.input(1)];
  const rank = tf.rank(x);
  const taken = tf.shape(op.output());
  const column = tf.stack([rank, 1]);
  const before = tf.reshape(begin, column);
  const behind = tf.reshape(tf.shape(x).sub(taken).sub(begin), column);
  return [tf.raw('Pad', [grad, tf.concat([before, behind], 1)], { attributes: { Tpaddings: attr.type('int32') } }), null, null];
});

/** Which parts of begin, end and strides mean something else; a gradient shares them with its operation. */
function masks(op: Operation): { readonly attributes: Attributes } {
  const names = ['begin_mask', 'end_mask', 'ellipsis_mask', 'new_axis_mask', 'shrink_axis_mask'];
  return { attributes: { Index: attr.type('int32'), ...Object.fromEntries(names.map((name) => [name, attr.int(op.number(name))])) } };
}

defineGradient('StridedSlice', (tf, op, grad) => {
  const [begin, end, strides] = [op.input(1), op.input(2), op.input(3)];
  return [tf.raw('StridedSliceGrad', [tf.shape(op.input(0)), begin, end, strides, grad], masks(op)), null, null, null];
});

defineGradient('StridedSliceGrad', (tf, op, grad) => [null, null, null, null, tf.raw('StridedSlice', [grad, op.input(1), op.input(2), op.input(3)], masks(op))]);
