/** Softmax, and cross-entropies computed together with it so that nothing overflows. */
import * as tfc from '@tensorflow/tfjs-core';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, withRank } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import { broadcastShape, mergeShapes, shapeText } from '../shape';
import { inputAt } from './kernelInputs';

function inferSoftmax(draft: Draft): OutputSpec[] {
  const { dtype, shape } = inputOf(draft, 0);
  if (shape?.length === 0) throw new ValueError('Shape must be at least rank 1 but is rank 0');
  return [{ dtype, shape }];
}

const rows = (x: tfc.Tensor): tfc.Tensor => {
  if (x.rank === 0) throw invalidArgument('logits must have >= 1 dimension, got []');
  return x;
};

defineOp('Softmax', { infer: inferSoftmax, kernel: (inputs) => tfc.softmax(rows(inputAt(inputs, 0))) });
defineOp('LogSoftmax', { infer: inferSoftmax, kernel: (inputs) => tfc.logSoftmax(rows(inputAt(inputs, 0))) });

/** Loss of every example, and the loss's derivative by the logits. */
const losses = (dtype: OutputSpec['dtype'], shape: OutputSpec['shape']): OutputSpec[] => [{ dtype, shape: shape && shape.slice(0, 1) }, { dtype, shape }];

defineOp('SoftmaxCrossEntropyWithLogits', {
  infer: (draft) => {
    const [logits, labels] = [inputOf(draft, 0), inputOf(draft, 1)];
    return losses(logits.dtype, broadcastShape(withRank(logits.shape, 2), withRank(labels.shape, 2)));
  },
  kernel: (inputs) => {
    const [logits, labels] = [inputAt(inputs, 0), inputAt(inputs, 1)];
    if (shapeText(logits.shape) !== shapeText(labels.shape)) throw invalidArgument(`logits and labels must be broadcastable: logits_size=${shapeText(logits.shape)} labels_size=${shapeText(labels.shape)}`);
    // -Σ labels log softmax, with 0 · -∞ = 0.
    const logProbabilities = tfc.logSoftmax(logits);
    const terms = tfc.where(tfc.equal(labels, tfc.scalar(0)), tfc.zerosLike(labels), tfc.mul(labels, logProbabilities));
    return [tfc.neg(tfc.sum(terms, 1)), tfc.sub(tfc.exp(logProbabilities), labels)];
  },
});

defineOp('SparseSoftmaxCrossEntropyWithLogits', {
  infer: (draft) => {
    const [logits, labels] = [inputOf(draft, 0), inputOf(draft, 1)];
    const [batch = null, classes = null] = withRank(logits.shape, 2);
    const examples = mergeShapes([batch], withRank(labels.shape, 1));
    return losses(logits.dtype, [examples?.[0] ?? null, classes]);
  },
  kernel: (inputs) => {
    const [logits, labels] = [inputAt(inputs, 0), inputAt(inputs, 1)];
    const [examples = 0, classes = 0] = logits.shape;
    if (labels.size !== examples) throw invalidArgument(`logits and labels must have the same first dimension, got logits shape ${shapeText(logits.shape)} and labels shape ${shapeText(labels.shape)}`);
    checkLabels(labels, classes);
    const hot = tfc.oneHot(tfc.cast(labels, 'int32'), classes);
    const logProbabilities = tfc.logSoftmax(logits);
    const chosen = tfc.where(tfc.equal(hot, tfc.scalar(1)), logProbabilities, tfc.zerosLike(logProbabilities));
    return [tfc.neg(tfc.sum(chosen, 1)), tfc.sub(tfc.exp(logProbabilities), tfc.cast(hot, 'float32'))];
  },
});

function checkLabels(labels: tfc.Tensor, classes: number): void {
  const given = Array.from(labels.dataSync());
  const wrong = given.find((label) => label < 0 || label >= classes);
  if (wrong !== undefined) throw invalidArgument(`Received a label value of ${wrong} which is outside the valid range of [0, ${classes}).  Label values: ${given.join(' ')}`);
}
