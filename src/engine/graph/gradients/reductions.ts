/** Operations that take axes together (tensorflow/python/ops/math_grad.py). */
import { constantNumbers } from '../constantValue';
import type { Operation } from '../operation';
import { isDefined, positiveAxis, sizeOfShape } from '../shape';
import type { Tensor } from '../tensor';
import { defineGradient, notDifferentiable, type GradientFunction } from './definition';
import type { GraphOps } from './ops';
import { reducedShape } from './reducedShape';

/** The axes taken together; null where they are not known yet. */
function axesOf(op: Operation): readonly number[] | null {
  const rank = op.input(0).shape?.length;
  const axes = constantNumbers(op.input(1));
  if (rank === undefined || !axes) return null;
  const known = axes.filter((axis) => axis !== null);
  return known.length === axes.length ? known.map((axis) => positiveAxis(axis, rank)) : null;
}

/** The input's shape with 1 for every axis taken together: numbers where they are known. */
function keptShape(tf: GraphOps, op: Operation, shape: Tensor): Tensor | readonly number[] {
  const known = op.input(0).shape;
  const axes = axesOf(op);
  if (!axes || !isDefined(known)) return reducedShape(tf, shape, op.input(1));
  return known.map((size, i) => (axes.includes(i) ? 1 : size));
}

/** Every element counts once: each gets the gradient of the sum that it is in. */
function spread(tf: GraphOps, op: Operation, grad: Tensor): Tensor {
  const x = op.input(0);
  const axes = axesOf(op);
  // The axes as they are when all are taken: 0, 1, 2, ...
  if (x.shape && axes?.length === x.shape.length && axes.every((axis, i) => axis === i)) {
    const single = tf.reshape(grad, x.shape.map(() => 1));
    return tf.tile(single, isDefined(x.shape) ? tf.ints(x.shape) : tf.shape(x));
  }
  if (axes && isDefined(x.shape)) {
    const single = tf.reshape(grad, x.shape.map((size, i) => (axes.includes(i) ? 1 : size)));
    return tf.tile(single, x.shape.map((size, i) => (axes.includes(i) ? size : 1)));
  }
  const shape = tf.shape(x);
  const kept = op.boolean('keep_dims') ? grad : tf.reshape(grad, reducedShape(tf, shape, op.input(1)));
  return tf.broadcastTo(kept, shape);
}

defineGradient('Sum', (tf, op, grad) => [spread(tf, op, grad), null]);

defineGradient('Mean', (tf, op, grad) => {
  const sum = spread(tf, op, grad);
  return [sum.div(tf.cast(elementsPerMean(tf, op, sum), sum.dtype)), null];
});

function elementsPerMean(tf: GraphOps, op: Operation, like: Tensor): Tensor {
  const [x, mean] = [op.input(0), op.output()];
  if (isDefined(x.shape) && isDefined(mean.shape)) return tf.scalar(Math.floor(sizeOfShape(x.shape) / Math.max(sizeOfShape(mean.shape), 1)), like);
  const shape = tf.shape(x);
  const rank = tf.size(shape);
  const axes = tf.floormod(op.input(1).add(rank), rank, { name: 'mod' });
  return tf.reduceProd(tf.gather(shape, axes));
}

/** Elements that are the largest share the gradient equally. */
const ofExtreme: GradientFunction = (tf, op, grad) => {
  const x = op.input(0);
  const shape = tf.shape(x);
  const keeps = op.boolean('keep_dims');
  const kept = keeps ? tf.shape(op.output()) : keptShape(tf, op, shape);
  const [y, gy] = keeps ? [op.output(), grad] : [tf.reshape(op.output(), kept), tf.reshape(grad, kept)];
  const chosen = tf.cast(tf.equal(y, x), grad.dtype);
  const count = tf.reshape(tf.reduceSum(chosen, { axis: op.input(1) }), kept);
  return [chosen.div(count).mul(gy), null];
};
defineGradient('Max', ofExtreme);
defineGradient('Min', ofExtreme);

/** The product of all the others: of those before and those behind, which is right where one of them is 0 too. */
defineGradient('Prod', (tf, op, grad) => {
  const x = op.input(0);
  const shape = tf.shape(x);
  const indices = tf.reshape(op.input(1), [-1]);
  const kept = op.boolean('keep_dims') ? grad : tf.reshape(grad, keptShape(tf, op, shape));
  const spreadGrad = tf.broadcastTo(kept, shape);
  const rank = tf.rank(x);
  const reduced = tf.floormod(indices.add(rank), rank, { name: 'mod' });
  const others = tf.listDifference(tf.range(0, rank), reduced);
  const order = tf.concat([reduced, others], 0);
  const [count, rest] = [tf.reduceProd(tf.gather(shape, reduced)), tf.reduceProd(tf.gather(shape, others))];
  const permuted = tf.transpose(x, { perm: order });
  const permutedShape = tf.shape(permuted);
  const rows = tf.reshape(permuted, [count, rest]);
  const before = tf.cumprod(rows, 0, { exclusive: true, reverse: false });
  const behind = tf.cumprod(rows, 0, { exclusive: true, reverse: true });
  const product = tf.reshape(tf.conj(before).mul(tf.conj(behind)), permutedShape);
  const out = spreadGrad.mul(tf.transpose(product, { perm: tf.invertPermutation(order) }));
  return [tf.reshape(out, shape), null];
});

notDifferentiable('All', 'Any', 'ArgMax', 'ArgMin');
