import { attr } from '../attributes';
import type { Tensor } from '../tensor';
import './dynamicStitch';
import type { GraphOps } from './ops';

/** A shape with 1 at the axes that are taken together, found when it runs (tensorflow/python/ops/math_ops.py, `reduced_shape`). */
export function reducedShape(tf: GraphOps, shape: Tensor, indices: Tensor): Tensor {
  const rank = tf.size(shape);
  const axes = tf.floormod(indices.add(rank), rank, { name: 'mod' });
  const ones = tf.shape(axes);
  const every = tf.range(0, rank);
  return tf.raw('DynamicStitch', [every, axes, shape, tf.ones(ones, { dtype: 'int32' })], { attributes: { N: attr.int(2) } });
}
