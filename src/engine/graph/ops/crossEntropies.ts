/** Losses of classification, composed as tensorflow/python/ops/nn_ops.py and nn_impl.py compose them. */
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { ValueError } from '../errors';
import type { GraphOps } from '../gradients/ops';
import { toNdArray } from '../ndArray';
import { isCompatible, tupleText } from '../shape';
import type { Tensor } from '../tensor';
import './softmax';

export interface Classified extends Named {
  readonly labels: TensorLike;
  readonly logits: TensorLike;
}

/** Functions of `tf.nn`. */
export function crossEntropyOps(builder: Builder, tf: GraphOps) {
  const ints = (values: readonly number[], name: string): Tensor => builder.constant(toNdArray(values, 'int32'), name);
  const within = <T>(name: string, body: (scope: string) => T): T => builder.graph.nameScope(name, body);

  /** Rows of classes: [examples, classes]. */
  const flattened = (x: Tensor): Tensor => {
    const [rank, shape] = [tf.rank(x), tf.shape(x)];
    const last = tf.subtract(rank, 1);
    const classes = within('Slice', (scope) => tf.slice(shape, tf.stack([last], { name: 'begin' }), ints([1], 'size'), { name: scope }));
    return tf.reshape(x, tf.concat([toNdArray([-1], 'int32'), classes], 0));
  };

  const softmaxLoss = ({ labels, logits, name }: Classified, call: string, stopLabels: boolean): Tensor =>
    within(name ?? call, (scope) => {
      const predictions = builder.convert(logits, { name: 'logits' });
      const given = builder.convert(labels, { dtype: predictions.dtype, name: 'labels' });
      const truth = stopLabels ? tf.stopGradient(given, { name: 'labels_stop_gradient' }) : given;
      const [rank, shape] = [tf.rank(predictions), tf.shape(predictions)];
      const [rows, classes] = [flattened(predictions), flattened(truth)];
      const losses = builder.one('SoftmaxCrossEntropyWithLogits', [['features', rows], ['labels', classes]], { name: scope });
      const leading = tf.subtract(rank, 1);
      const examples = within('Slice', (own) => tf.slice(shape, ints([0], 'begin'), tf.stack([leading], { name: 'size' }), { name: own }));
      const result = tf.reshape(losses, examples);
      if (predictions.shape) result.refineShape(predictions.shape.slice(0, -1));
      return result;
    });

  /** The cross-entropy of every example; `labels` are probabilities of the classes, through which no gradient flows. */
  const softmaxCrossEntropyWithLogits = (options: Classified): Tensor => softmaxLoss(options, 'softmax_cross_entropy_with_logits_sg', true);
  /** As above, with a gradient for the labels as well. */
  const softmaxCrossEntropyWithLogitsV2 = (options: Classified): Tensor => softmaxLoss(options, 'softmax_cross_entropy_with_logits', false);

  const sparse = (logits: Tensor, labels: Tensor): Tensor =>
    builder.apply('SparseSoftmaxCrossEntropyWithLogits', [['features', logits], ['labels', labels, { free: true }]], { attributes: { Tlabels: attr.type(labels.dtype) } }).output();

  /** The cross-entropy of every example; `labels` are the numbers of the true classes. */
  const sparseSoftmaxCrossEntropyWithLogits = ({ labels, logits, name }: Classified): Tensor =>
    within(name ?? 'SparseSoftmaxCrossEntropyWithLogits', () => {
      const truth = builder.convert(labels, { dtype: 'int32' });
      const predictions = builder.convert(logits);
      const shape = tf.shape(truth);
      checkSparse(truth, predictions);
      if (predictions.shape?.length === 2) return sparse(predictions, truth);
      const [size, rank] = [tf.shape(predictions), tf.rank(predictions)];
      const last = tf.python.sub(rank, 1);
      const after = tf.python.add(last, 1);
      const classes = within('strided_slice', (scope) => tf.stridedSlice(size, tf.stack([last], { name: 'stack' }), tf.stack([after], { name: 'stack_1' }), ints([1], 'stack_2'), { shrinkAxisMask: 1, name: scope }));
      const rows = within('Reshape', (scope) => tf.reshape(predictions, tf.stack([toNdArray(-1, 'int32'), classes], { name: 'shape' }), { name: scope }));
      return tf.reshape(sparse(rows, tf.reshape(truth, [-1])), shape);
    });

  /** The cross-entropy of independent yes-or-no questions: max(x, 0) - x z + log(1 + e^-|x|). */
  const sigmoidCrossEntropyWithLogits = ({ labels, logits, name }: Classified): Tensor =>
    within(name ?? 'logistic_loss', (scope) => {
      const x = builder.convert(logits, { name: 'logits' });
      const z = builder.convert(labels, { dtype: x.dtype, name: 'labels' });
      if (!isCompatible(x.shape, z.shape)) throw new ValueError(`\`logits\` and \`labels\` must have the same shape, received (${tupleText(x.shape)} vs ${tupleText(z.shape)}).`);
      const zeros = tf.zerosLike(x);
      const positive = tf.greaterEqual(x, zeros);
      const relu = tf.where(positive, x, zeros);
      const negativeSize = tf.where(positive, tf.python.neg(x), x);
      const linear = tf.python.sub(relu, tf.python.mul(x, z));
      return tf.add(linear, tf.log1p(tf.exp(negativeSize)), { name: scope });
    });

  return { softmaxCrossEntropyWithLogits, softmaxCrossEntropyWithLogitsV2, sparseSoftmaxCrossEntropyWithLogits, sigmoidCrossEntropyWithLogits };
}

function checkSparse(labels: Tensor, logits: Tensor): void {
  if (labels.shape === null || logits.shape === null) return;
  if (logits.shape.length === 0) throw new ValueError(`\`logits\` cannot be a scalar. Received logits=${String(logits)}\``);
  if (!isCompatible(labels.shape, logits.shape.slice(0, -1))) {
    throw new ValueError(`\`labels.shape\` must equal \`logits.shape\` except for the last dimension. Received: labels.shape=${tupleText(labels.shape)} and logits.shape=${tupleText(logits.shape)}`);
  }
}
