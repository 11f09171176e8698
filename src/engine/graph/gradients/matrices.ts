/** Products of matrices and transposition (tensorflow/python/ops/math_grad.py, array_grad.py). */
import { attr } from '../attributes';
import type { Operation } from '../operation';
import { isDefined } from '../shape';
import type { Tensor } from '../tensor';
import { defineGradient } from './definition';
import type { GraphOps } from './ops';

/** Two factors, and which of them are transposed. */
type Product = (a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean) => Tensor;

/** For C = A B: dA = dC B^T and dB = A^T dC, with the transpositions of A and B taken back. */
function ofFactors(product: Product, a: Tensor, b: Tensor, grad: Tensor, transposedA: boolean, transposedB: boolean): readonly [Tensor, Tensor] {
  const ofA = transposedA ? product(b, grad, transposedB, true) : product(grad, b, false, !transposedB);
  const ofB = transposedB ? product(grad, a, true, transposedA) : product(a, grad, !transposedA, false);
  return [ofA, ofB];
}

defineGradient('MatMul', (tf, op, grad) => {
  const product: Product = (a, b, transposeA, transposeB) => tf.raw('MatMul', [a, b], { attributes: { transpose_a: attr.bool(transposeA), transpose_b: attr.bool(transposeB) } });
  return ofFactors(product, tf.conj(op.input(0)), tf.conj(op.input(1)), grad, op.boolean('transpose_a'), op.boolean('transpose_b'));
});

defineGradient('BatchMatMulV2', (tf, op, grad) => {
  const product: Product = (a, b, adjointA, adjointB) => tf.raw('BatchMatMulV2', [a, b], { name: 'MatMul', attributes: { adj_x: attr.bool(adjointA), adj_y: attr.bool(adjointB) } });
  const [x, y] = [op.input(0), op.input(1)];
  const gradients = ofFactors(product, x, y, grad, op.boolean('adj_x'), op.boolean('adj_y'));
  return batchesMatch(op) ? gradients : unbroadcastBatches(tf, x, y, gradients);
});

function batchesMatch(op: Operation): boolean {
  const batches = [op.input(0), op.input(1)].map(({ shape }) => shape?.slice(0, -2) ?? null);
  return batches.every(isDefined) && String(batches[0]) === String(batches[1]);
}

function unbroadcastBatches(tf: GraphOps, x: Tensor, y: Tensor, [gx, gy]: readonly [Tensor, Tensor]): readonly [Tensor, Tensor] {
  const [xShape, yShape] = [tf.shape(x), tf.shape(y)];
  const batchOf = (shape: Tensor): Tensor => tf.stridedSlice(shape, [0], [-2], [1], { beginMask: 1, name: 'strided_slice' });
  const [xAxes, yAxes] = tf.broadcastGradientArgs(batchOf(xShape), batchOf(yShape));
  return [tf.reshape(tf.reduceSum(gx, { axis: xAxes }), xShape), tf.reshape(tf.reduceSum(gy, { axis: yAxes }), yShape)];
}

defineGradient('Transpose', (tf, op, grad) => [tf.transpose(grad, { perm: tf.invertPermutation(op.input(1)) }), null]);
