/** Tests networks on spoiled pictures: all of them at every level, some pictures at a time. */
import * as tf from '@tensorflow/tfjs-core';
import { firstExamples } from '../data/batches';
import { loadMnist, mnistClasses, type LabelledImages } from '../data/mnist';
import { corruptionKinds, type Robustness, type RobustnessAsk } from '../declarations/robustness';
import { EngineError } from '../errors/failure';
import { digitTensor } from '../models/input';
import type { Network } from '../models/network';
import { pictureAt } from '../data/picture';
import { stream } from '../runtime/random';
import { predictionsOf, type Predictions } from '../train/classification';
import { corrupt } from '../vision/corruption';
import type { Study } from './study';
import { studiedNetwork } from './studiedNetwork';

const batch = 50;

export const robustness: Study<'robustness'> = async function* (ask, platform) {
  const { test } = await loadMnist(platform, () => undefined);
  check(ask, test.count);
  const networks: Network[] = [];
  try {
    for (const model of ask.models) networks.push(await studiedNetwork(model, platform));
    const sample = await sampleOf(ask, test, networks);
    const examples = firstExamples(test.count, ask.count);
    const right = networks.map(() => ask.levels.map(() => 0));
    const answer = (tested: number): Robustness => ({
      corruption: ask.corruption, levels: ask.levels, tested, count: examples.length, sample,
      accuracies: right.map((counts) => counts.map((hits) => hits / tested)),
    });
    yield answer(0);
    for (let from = 0; from < examples.length; from += batch) {
      const tested = examples.subarray(from, from + batch);
      for (const [l, level] of ask.levels.entries()) {
        const pictures = spoiled(ask, test, tested, level);
        for (const [m, network] of networks.entries()) {
          const { accuracy } = await read(network, pictures, Uint8Array.from(tested, (i) => test.labels[i] ?? 0));
          const counts = right[m];
          if (counts) counts[l] = (counts[l] ?? 0) + Math.round(accuracy * tested.length);
          yield null;
        }
      }
      if (from + batch < examples.length) yield answer(from + batch);
    }
    return answer(examples.length);
  } finally {
    for (const network of networks) network.dispose();
  }
};

function check({ count, sample }: RobustnessAsk, most: number): void {
  if (!Number.isInteger(count) || count < 1 || count > most) throw new EngineError('bad-parameter', { name: 'count', value: count, expected: `an integer from 1 to ${most}` });
  if (!Number.isInteger(sample) || sample < 0 || sample >= most) throw new EngineError('bad-parameter', { name: 'sample', value: sample, expected: `an integer from 0 to ${most - 1}` });
}

/** Every picture is spoiled in its own way, which is the same at all levels and for all models. */
function spoiled({ corruption, seed }: RobustnessAsk, images: LabelledImages, examples: Uint32Array, level: number): Float32Array {
  const size = images.height * images.width;
  const pictures = new Float32Array(examples.length * size);
  examples.forEach((example, i) => {
    pictures.set(corrupt(corruption, pictureAt(images, example), level, stream(seed, 'corruption', corruptionKinds.indexOf(corruption), example)), i * size);
  });
  return pictures;
}

async function read(network: Network, pictures: Float32Array, labels: Uint8Array): Promise<Predictions> {
  const logits = tf.tidy(() => network.logits(digitTensor(pictures), null));
  try {
    return predictionsOf(await logits.data<'float32'>(), labels, mnistClasses, 0);
  } finally {
    logits.dispose();
  }
}

async function sampleOf(ask: RobustnessAsk, images: LabelledImages, networks: readonly Network[]): Promise<Robustness['sample']> {
  const size = images.height * images.width;
  const label = images.labels[ask.sample] ?? 0;
  const pictures = new Float32Array(ask.levels.length * size);
  ask.levels.forEach((level, l) => { pictures.set(spoiled(ask, images, Uint32Array.of(ask.sample), level), l * size); });
  const readings = await Promise.all(networks.map(async (network) => {
    const { predicted, probabilities } = await read(network, pictures, new Uint8Array(ask.levels.length).fill(label));
    return { predicted: [...predicted], confidence: Array.from(predicted, (k, l) => probabilities[l * mnistClasses + k] ?? 0) };
  }));
  return { label, pictures, readings };
}
