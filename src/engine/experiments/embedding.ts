/** What a layer makes of many pictures, as points of as many dimensions as it has outputs. */
import * as tf from '@tensorflow/tfjs-core';
import { imageSet } from '../data/answer';
import { mnistClasses, type LabelledImages } from '../data/mnist';
import { pictureAt } from '../data/picture';
import { mostProjected } from '../declarations/projection';
import { EngineError } from '../errors/failure';
import { digitTensor } from '../models/input';
import type { Network } from '../models/network';
import type { LookAnswer } from '../protocol';

const batch = 50;
const pixels = 'input';

/**
 * @param layer of the network, or `input` for the pixels; a layer of maps [height, width, channels] gives the mean of each channel
 * @throws bad-parameter
 */
export async function embed(network: Network, step: number, images: LabelledImages, examples: Uint32Array, layer: string): Promise<LookAnswer & { readonly kind: 'embedding' }> {
  const layers = [pixels, ...network.model.layers.filter(({ name }) => !/^(dropout|flatten|softmax)/.test(name)).map(({ name }) => name)];
  if (!layers.includes(layer)) throw new EngineError('bad-parameter', { name: 'layer', value: layer, expected: layers.join(', ') });
  if (examples.length > mostProjected) throw new EngineError('bad-parameter', { name: 'count', value: examples.length, expected: `at most ${mostProjected} pictures` });
  const rows: Float32Array[] = [];
  const probabilities = new Float32Array(examples.length * mnistClasses);
  for (let from = 0; from < examples.length; from += batch) {
    const input = Float32Array.from([...examples.subarray(from, from + batch)].flatMap((example) => [...pictureAt(images, example)]));
    const x = digitTensor(input);
    const outputs = network.activations(x);
    const found = outputs.find((output) => output.layer === layer)?.output;
    const vectors = tf.tidy(() => (found ? asRows(found) : asRows(tf.reshape(x, [x.shape[0], -1]))));
    rows.push(await vectors.data<'float32'>());
    probabilities.set(await outputs.at(-1)?.output.data<'float32'>() ?? [], from * mnistClasses);
    tf.dispose([x, vectors, ...outputs.map(({ output }) => output)]);
  }
  const dimensions = (rows[0]?.length ?? 0) / Math.min(batch, examples.length);
  const vectors = new Float32Array(examples.length * dimensions);
  rows.forEach((row, i) => { vectors.set(row, i * batch * dimensions); });
  const predicted = Array.from(examples, (_, i) => {
    const row = probabilities.subarray(i * mnistClasses, (i + 1) * mnistClasses);
    return row.indexOf(Math.max(...row));
  });
  return {
    kind: 'embedding', step, layer, layers, dimensions, vectors, images: imageSet(images, [...examples]), predicted,
    confidence: predicted.map((k, i) => probabilities[i * mnistClasses + k] ?? Number.NaN),
  };
}

const asRows = (outputs: tf.Tensor): tf.Tensor => (outputs.rank === 4 ? tf.mean(outputs, [1, 2]) : tf.clone(outputs));
