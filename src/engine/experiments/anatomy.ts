/** The answer to a look at a training step taken apart. */
import * as tf from '@tensorflow/tfjs-core';
import type { LayerAnatomy, StepAnatomy, WeightAnatomy } from '../declarations/stepAnatomy';
import { EngineError } from '../errors/failure';
import { layerPasses } from '../models/layerPasses';
import { placeOf, thin } from '../stats/thin';
import { predictionsOf } from '../train/classification';
import { computeStep, disposeStep, type ComputedStep, type NextStep } from './nextStep';

/** Places kept an axis: maps stay whole in height and width, of channels and units only so many are drawn. */
const limits = { channels: 12, units: 128, kernels: 12, kernelInputs: 2, matrix: 24, bias: 24 };
const shownPictures = 12;

/** @param example which example of the batch the layers show; throws `bad-parameter` where there is none */
export async function stepAnatomy(next: NextStep, example: number): Promise<StepAnatomy> {
  const count = next.batches.count(next.update);
  if (!Number.isInteger(example) || example < 0 || example >= count) {
    throw new EngineError('bad-parameter', { name: 'example', value: example, expected: `an integer from 0 to ${count - 1}` });
  }
  const computed = computeStep(next);
  try {
    const { x, labels, logits } = computed;
    const [pixels, oneHot, scores] = await Promise.all([x.data<'float32'>(), labels.data<'float32'>(), logits.data<'float32'>()]);
    const { classes, picture: [height, width, channels] } = next;
    const truth = Array.from({ length: count }, (_, i) => oneHot.subarray(i * classes, (i + 1) * classes).indexOf(1));
    const { loss, probabilities } = predictionsOf(Float32Array.from(scores), Uint8Array.from(truth), classes, next.update);
    return {
      update: next.update,
      learningRate: next.learningRate,
      batch: {
        labels: truth,
        losses: Float32Array.from(truth, (label, i) => -Math.log(probabilities[i * classes + label] ?? Number.NaN)),
        probabilities,
        loss,
        pictures: pixels.slice(0, shownPictures * height * width * channels),
        height,
        width,
      },
      example,
      logits: scores.slice(example * classes, (example + 1) * classes),
      layers: await layersOf(next, computed, example),
      weights: await Promise.all(next.network.variables.map(({ name, variable }, i) => weightOf(name, variable, computed, i))),
    };
  } finally {
    disposeStep(computed);
  }
}

async function layersOf({ network, seed, update }: NextStep, { x, labels }: ComputedStep, row: number): Promise<LayerAnatomy[]> {
  const [batchSize] = x.shape;
  const [one, label] = [tf.slice(x, [row], [1]), tf.slice(labels, [row], [1])];
  // Softmax and cross-entropy together: the mean over the batch has the slope (probabilities - label) / examples.
  const slope = (logits: tf.Tensor): tf.Tensor => tf.div(tf.sub(tf.softmax(logits), label), batchSize);
  const passes = layerPasses(network, { x: one, row, batchSize }, { seed, step: update }, slope);
  try {
    return await Promise.all(passes.map(async ({ layer, type, output, gradient }) => {
      const [, ...shape] = output.shape;
      const kept = shape.length === 3 ? [Infinity, Infinity, limits.channels] : [limits.units];
      const [values, slopes] = await Promise.all([valuesOf(output), valuesOf(gradient)]);
      return { layer, type, output: thin(shape, values, kept), gradient: thin(shape, slopes, kept) };
    }));
  } finally {
    tf.dispose([one, label, ...passes.flatMap(({ output, gradient }) => [output, gradient])]);
  }
}

async function weightOf(name: string, variable: tf.Tensor, { gradients, processed, updated }: ComputedStep, i: number): Promise<WeightAnatomy> {
  const [before, gradient, used, after] = await Promise.all([variable, gradients[i], processed[i], updated[i]].map(valuesOf)) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const update = after.map((value, k) => value - (before[k] ?? 0));
  const farthest = update.reduce((best, value, k) => (Math.abs(value) > Math.abs(update[best] ?? 0) ? k : best), 0);
  const { shape } = variable;
  const of = (values: Float32Array) => thin(shape, values, weightLimits(shape.length));
  const at = (values: Float32Array): number => values[farthest] ?? Number.NaN;
  return {
    name,
    before: of(before), gradient: of(gradient), processed: of(used), update: of(update), after: of(after),
    followed: { place: placeOf(farthest, shape), before: at(before), gradient: at(gradient), processed: at(used), after: at(after) },
  };
}

function weightLimits(rank: number): number[] {
  if (rank === 4) return [Infinity, Infinity, limits.kernelInputs, limits.kernels];
  return rank === 2 ? [limits.matrix, limits.matrix] : [limits.bias];
}

const valuesOf = async (tensor: tf.Tensor | undefined): Promise<Float32Array> => Float32Array.from(tensor ? await tensor.data() : []);
