/** The answer to a look at weights, gradients and activations of a network in training. */
import * as tf from '@tensorflow/tfjs-core';
import type { LayerDynamics, NetworkDynamics, ValueCounts, WeightDynamics } from '../declarations/dynamics';
import { countHistogram } from '../events/histogram';
import type { Network } from '../models/network';
import { evenSample } from '../stats/evenSample';
import { summarize } from '../stats/thin';
import { computeStep, disposeStep, type ComputedStep, type NextStep } from './nextStep';

/** Pictures of the batch on which activations are measured. */
const examined = 32;
/** Histograms of larger tensors count an even sample. */
const sampleSize = 20_000;

/** Of the weights as they are, and of the update that the run would make next. */
export async function networkDynamics(next: NextStep): Promise<NetworkDynamics> {
  const computed = computeStep(next);
  try {
    const examples = Math.min(examined, computed.x.shape[0]);
    const weights = await Promise.all(next.network.variables.map(({ name, variable }, i) => weightOf(name, variable, computed, i)));
    return { examples, weights, layers: await layersOf(next.network, computed.x, examples) };
  } finally {
    disposeStep(computed);
  }
}

async function weightOf(name: string, variable: tf.Tensor, { gradients, updated }: ComputedStep, i: number): Promise<WeightDynamics> {
  const [values, slopes, after] = await Promise.all([variable, gradients[i], updated[i]].map(async (tensor) => Float32Array.from((await tensor?.data()) ?? [])));
  const before = values ?? new Float32Array();
  const gradient = slopes ?? new Float32Array();
  const length = summarize(before).norm;
  return {
    name,
    values: countsOf(before),
    gradients: countsOf(gradient),
    gradientNorm: summarize(gradient).norm,
    updateRatio: length === 0 ? Number.NaN : summarize(before.map((value, k) => (after?.[k] ?? Number.NaN) - value)).norm / length,
  };
}

async function layersOf(network: Network, x: tf.Tensor4D, examples: number): Promise<LayerDynamics[]> {
  const pictures = tf.slice(x, [0], [examples]);
  const outputs = network.activations(pictures);
  try {
    return await Promise.all(outputs.slice(0, -1).map(async ({ layer, output }) => ({
      layer,
      activations: countsOf(Float32Array.from(await output.data())),
      dead: network.model.getLayer(layer).getConfig()['activation'] === 'relu' ? await deadShare(output) : null,
    })));
  } finally {
    tf.dispose([pictures, ...outputs.map(({ output }) => output)]);
  }
}

/** @param output [examples, ..., units], none negative */
async function deadShare(output: tf.Tensor): Promise<number> {
  const greatest = tf.max(output, output.shape.map((_, axis) => axis).slice(0, -1));
  const values = await greatest.data();
  greatest.dispose();
  return values.filter((value) => value === 0).length / values.length;
}

/** @returns null where a value is not finite */
function countsOf(values: Float32Array): ValueCounts {
  const sample = evenSample(values, sampleSize);
  return sample.every(Number.isFinite) ? countHistogram(sample) : null;
}
