/** Networks made from saved weights, and their answers. */
import * as tf from '@tensorflow/tfjs-core';
import { mnistCnn, mnistSoftmax } from '../declarations/mnist';
import { mnistReplicas } from '../declarations/replicas';
import type { ExperimentId, Params } from '../declarations/schema';
import type { NamedTensors } from '../formats/safetensors';
import { withoutPrefix } from '../formats/tensorNames';
import { restoreVariables } from '../runtime/variables';
import { digitTensor } from './input';
import { buildNetwork, type Network } from './network';

/**
 * A network of the experiment with saved weights (`model/...`); throws `checkpoint-mismatch`.
 * @param params as for `buildNetwork`
 */
export function networkWith(experiment: ExperimentId, tensors: NamedTensors, params?: Params): Network {
  const network = buildNetwork(networkOf(experiment, tensors), 1, params);
  try {
    restoreVariables(network.variables, withoutPrefix('model/', tensors));
  } catch (error) {
    network.dispose();
    throw error;
  }
  return network;
}

/** Replicas train either network: the weights tell which. */
function networkOf(experiment: ExperimentId, tensors: NamedTensors): ExperimentId {
  if (experiment !== mnistReplicas.id) return experiment;
  return 'model/conv1/kernel' in tensors ? mnistCnn.id : mnistSoftmax.id;
}

/** Ten probabilities for one 28x28 picture in 0..1. */
export async function probabilitiesOf(network: Network, picture: Float32Array): Promise<Float32Array> {
  const out = tf.tidy(() => network.probabilities(digitTensor(picture)));
  const values = Float32Array.from(await out.data());
  out.dispose();
  return values;
}
