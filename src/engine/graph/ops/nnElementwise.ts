/** Operations of networks on the elements or the last axis of a tensor. */
import * as tfc from '@tensorflow/tfjs-core';
import { invalidArgument, ValueError } from '../errors';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import { inputOf, mergeSizes, sameAsInput, scalarOutput, withRank } from '../inference';
import { defineOp } from '../opDefinition';
import { shapeText } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt, numberAt, numbersAt } from './kernelInputs';

defineOp('LeakyRelu', {
  infer: sameAsInput,
  kernel: (inputs, { op }) => {
    const x = inputAt(inputs, 0);
    return tfc.where(tfc.greater(x, tfc.scalar(0)), x, tfc.mul(x, tfc.scalar(op.number('alpha'))));
  },
});

defineOp('L2Loss', { infer: (draft) => scalarOutput(inputOf(draft, 0).dtype)(), kernel: (inputs) => tfc.mul(tfc.sum(tfc.square(inputAt(inputs, 0))), tfc.scalar(0.5)) });

defineOp('BiasAdd', {
  infer: (draft) => {
    const { dtype, shape } = inputOf(draft, 0);
    const [length = null] = withRank(inputOf(draft, 1).shape, 1);
    if (shape === null) return [{ dtype, shape: null }];
    if (shape.length < 2) throw new ValueError(`Shape must be at least rank 2 but is rank ${shape.length}`);
    return [{ dtype, shape: [...shape.slice(0, -1), mergeSizes(shape.at(-1) ?? null, length)] }];
  },
  kernel: (inputs) => {
    const [x, bias] = [inputAt(inputs, 0), inputAt(inputs, 1)];
    if (x.rank < 2) throw invalidArgument(`Input tensor must be at least 2D: ${shapeText(x.shape)}`);
    if (bias.rank !== 1) throw invalidArgument(`Biases must be 1D: ${shapeText(bias.shape)}`);
    if (x.shape.at(-1) !== bias.size) throw invalidArgument(`Must provide as many biases as the last dimension of the input tensor: ${shapeText(bias.shape)} vs. ${shapeText(x.shape)}`);
    return tfc.add(x, bias);
  },
});
defineOp('BiasAddGrad', {
  infer: (draft) => [{ dtype: inputOf(draft, 0).dtype, shape: [inputOf(draft, 0).shape?.at(-1) ?? null] }],
  kernel: (inputs) => {
    const dy = inputAt(inputs, 0);
    return tfc.sum(dy, Array.from({ length: dy.rank - 1 }, (_, axis) => axis));
  },
});

defineOp('TopKV2', {
  infer: (draft) => {
    const { dtype, shape } = inputOf(draft, 0);
    const k = constantNumbers(inputOf(draft, 1))?.[0] ?? null;
    const length = shape?.at(-1) ?? null;
    if (length !== null && k !== null && length < k) throw new ValueError(`input must have last dimension >= k = ${k} but is ${length}`);
    const chosen = shape && [...shape.slice(0, -1), k];
    return [{ dtype, shape: chosen }, { dtype: 'int32', shape: chosen }];
  },
  kernel: (inputs, { op }) => {
    const [x, k] = [inputAt(inputs, 0), numberAt(inputs, 1)];
    if (x.rank === 0) throw invalidArgument('input must be >= 1-D, got shape []');
    if (k > (x.shape.at(-1) ?? 0)) throw invalidArgument(`input must have at least k columns. Had ${x.shape.at(-1) ?? 0}, needed ${k}`);
    const { values, indices } = tfc.topk(x, k, op.boolean('sorted'));
    return [values, indices];
  },
});

/** Whether each target is among the k largest of its row; equal ones count as being among them. */
defineOp('InTopKV2', {
  infer: (draft) => [{ dtype: 'bool', shape: [mergeSizes(withRank(inputOf(draft, 0).shape, 2)[0] ?? null, withRank(inputOf(draft, 1).shape, 1)[0] ?? null)] }],
  kernel: (inputs) => {
    const [predictions, targets, k] = [inputAt(inputs, 0), numbersAt(inputs, 1), numberAt(inputs, 2)];
    const [rows = 0, classes = 0] = predictions.shape;
    if (targets.length !== rows) throw invalidArgument(`First dimension of predictions ${rows} must match length of targets ${targets.length}`);
    const values = predictions.dataSync();
    return tfc.tensor1d(targets.map((target, row) => {
      const scores = values.subarray(row * classes, (row + 1) * classes);
      const score = scores[target];
      return score !== undefined && scores.every(Number.isFinite) && scores.filter((other) => other > score).length < k;
    }), 'bool');
  },
});

/** Functions of `tf.nn`. */
export function nnElementwiseOps(builder: Builder) {
  const leakyRelu = (features: TensorLike, { alpha = 0.2, name }: Named & { readonly alpha?: number } = {}): Tensor =>
    builder.one('LeakyRelu', [['features', features]], { name, attributes: { alpha: attr.float(alpha) } });
  /** Half the sum of the squares. */
  const l2Loss = (t: TensorLike, { name }: Named = {}): Tensor => builder.one('L2Loss', [['t', t]], { name });
  const biasAdd = (value: TensorLike, bias: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('BiasAdd', [['value', value], ['bias', bias]], { name, attributes: { data_format: attr.string('NHWC') } });
  /** The k largest along the last axis and their positions; of equal ones the first. */
  const topK = (input: TensorLike, { k = 1, sorted = true, name }: Named & { readonly k?: TensorLike; readonly sorted?: boolean } = {}): readonly Tensor[] =>
    builder.apply('TopKV2', [['input', input], ['k', k, { dtype: 'int32' }]], { name, attributes: { sorted: attr.bool(sorted), Tk: attr.type('int32'), index_type: attr.type('int32') } }).outputs;
  const inTopK = (predictions: TensorLike, targets: TensorLike, k: TensorLike, { name }: Named = {}): Tensor =>
    builder.graph.nameScope(name ?? 'in_top_k', () =>
      builder.one('InTopKV2', [['predictions', predictions, { dtype: 'float32' }], ['targets', targets, { dtype: 'int32' }], ['k', k, { dtype: 'int32' }]], { typeAttribute: null, attributes: { T: attr.type('int32') } }));
  return { leakyRelu, l2Loss, biasAdd, topK, inTopK };
}
