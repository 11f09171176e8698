/** Training with TensorFlow.js as its own examples do it, but in a worker: layers, `compile`, `trainOnBatch`. */
import * as tf from '@tensorflow/tfjs';
import { classes, networkOfWorkload, type LayerSpec, type NetworkSpec } from '../../shared/workloads';
import { housesTable, randomPictures } from '../pictures';
import type { OpenTrainer, Trainer } from '../trainer';
import { faceNetwork, faceTriplets, tripletLoss } from './faceNetwork';
import { openStockBackend } from './stockBackend';

export const open: OpenTrainer = async ({ backend, workload, batch }) => {
  await openStockBackend(backend);
  if (workload === 'D') return regression(batch);
  if (workload === 'E') return faces(batch);
  return classifier(networkOfWorkload(workload), batch);
};

function classifier(network: NetworkSpec, batch: number): Trainer {
  const model = compiledModel(network);
  const { pixels, oneHot } = randomPictures(network, batch);
  const x = tf.tensor(pixels, [batch, ...network.input]);
  const y = tf.tensor(oneHot, network.heads === 1 ? [batch, classes] : [batch, network.heads, classes]);
  return {
    async step() {
      const loss = await model.trainOnBatch(x, y);
      return typeof loss === 'number' ? loss : Number.NaN;
    },
  };
}

/** Probabilities [batch, 10], or [batch, heads, 10] where there are several heads; Adam and cross-entropy, as compiled for training. */
export function compiledModel({ input, layers, heads }: NetworkSpec, metrics: string[] = []): tf.Sequential {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [...input] }));
  let flat = false;
  for (const layer of layers) {
    if (layer.kind === 'dense' && !flat) model.add(tf.layers.flatten());
    flat ||= layer.kind === 'dense';
    model.add(layerOf(layer));
  }
  if (!flat) model.add(tf.layers.flatten());
  if (heads === 1) {
    model.add(tf.layers.dense({ units: classes, activation: 'softmax' }));
  } else {
    model.add(tf.layers.dense({ units: heads * classes }));
    model.add(tf.layers.reshape({ targetShape: [heads, classes] }));
    model.add(tf.layers.softmax({ axis: -1 }));
  }
  model.compile({ optimizer: tf.train.adam(1e-3), loss: 'categoricalCrossentropy', metrics });
  return model;
}

function layerOf(layer: LayerSpec): tf.layers.Layer {
  switch (layer.kind) {
    case 'conv': return tf.layers.conv2d({ filters: layer.filters, kernelSize: layer.size, padding: layer.padding, activation: 'relu' });
    case 'pool': return tf.layers.maxPooling2d({ poolSize: layer.size });
    case 'dropout': return tf.layers.dropout({ rate: layer.rate });
    case 'dense': return tf.layers.dense({ units: layer.units, activation: 'relu' });
  }
}

function regression(rows: number): Trainer {
  const table = housesTable(rows);
  const x = tf.tensor2d(table.x, [rows, 3]);
  const y = tf.tensor2d(table.y, [rows, 1]);
  const w = tf.variable(tf.zeros<tf.Rank.R2>([3, 1]));
  const optimizer = tf.train.sgd(0.01);
  return trainerOf(() => optimizer.minimize(() => tf.tidy(() => tf.div<tf.Scalar>(tf.mean(tf.squaredDifference(tf.matMul(x, w), y)), 2)), true, [w]));
}

function faces(batch: number): Trainer {
  const network = faceNetwork();
  const x = faceTriplets(batch);
  const optimizer = tf.train.adam(1e-3);
  return { ...trainerOf(() => optimizer.minimize(() => tripletLoss(network.embed(x)), true)), flopPerExample: network.flopPerExample };
}

/** @param update performs one and gives its loss */
function trainerOf(update: () => tf.Scalar | null): Trainer {
  return {
    async step() {
      const loss = update();
      const [value = Number.NaN] = (await loss?.data()) ?? [];
      loss?.dispose();
      return value;
    },
  };
}
