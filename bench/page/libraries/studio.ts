/** The one place of the bench that drives this repository's engine inside a worker; pages use the engine's client. */
import * as tf from '@tensorflow/tfjs-core';
import { declarationOf } from '../../../src/engine/declarations/catalog';
import { optimizerParams } from '../../../src/engine/declarations/optimizers';
import { numberParam, resolveParams, type ExperimentId, type Params } from '../../../src/engine/declarations/schema';
import { experimentOf } from '../../../src/engine/experiments/catalog';
import { initialise } from '../../../src/engine/models/initialise';
import { conv2d, dense, dropout, flatten, maxPooling2d, sequential, softmax } from '../../../src/engine/models/layers';
import { networkOf } from '../../../src/engine/models/network';
import { createOptimizer } from '../../../src/engine/optim/optimizer';
import { openBackend } from '../../../src/engine/runtime/device';
import type { Platform } from '../../../src/engine/runtime/platform';
import { browserPlatform } from '../../../src/engine/runtime/platform.browser';
import { lossGradients, type NamedVariable } from '../../../src/engine/runtime/variables';
import { softmaxCrossEntropy } from '../../../src/engine/train/classification';
import { ReplayedStep } from '../../../src/engine/kernels/replayedStep';
import type { Backend } from '../../shared/jobs';
import { classes, networkOfWorkload, type LayerSpec, type NetworkSpec, type WorkloadId } from '../../shared/workloads';
import { randomPictures } from '../pictures';
import type { OpenTrainer, Trainer } from '../trainer';
import { Unavailable } from '../unavailable';
import { faceNetwork, faceTriplets, tripletLoss } from './faceNetwork';

/** Workloads that are lessons of the studio: trained on their own data, as the runner does it. */
const lessons: Partial<Readonly<Record<WorkloadId, ExperimentId>>> = { A: 'mnist/softmax', B: 'mnist/cnn', D: 'housing/linear2' };
const seed = 1;

/** Opens the engine's backend on exactly so many threads; throws `Unavailable` where there are fewer. */
export async function openStudioBackend(backend: Backend, threads: number): Promise<Platform> {
  const platform = browserPlatform(new URL('../', location.href).href);
  const device = await openBackend({ backend, cached: null, threads, platform }).catch((error: unknown) => {
    throw new Unavailable(error instanceof Error ? error.message : String(error));
  });
  if (device.threads !== threads) throw new Unavailable(`${device.threads} threads instead of ${threads}`);
  return platform;
}

export const open: OpenTrainer = async ({ backend, threads, workload, batch }) => {
  const platform = await openStudioBackend(backend, threads);
  const lesson = lessons[workload];
  if (lesson !== undefined) return openLesson(lesson, batch, platform);
  return workload === 'E' ? faces(batch) : classifier(networkOfWorkload(workload), batch);
};

/** A lesson's own session, stepped as the runner steps it. */
export async function openLesson(id: ExperimentId, batch: number, platform: Platform): Promise<Trainer> {
  const declaration = declarationOf(id);
  const params = resolveParams(declaration, id === 'housing/linear2' ? {} : { batchSize: batch, epochs: 200 });
  const session = await experimentOf(id).prepare({ spec: { schema: 1, experiment: id, params, seed }, params, platform, report: () => undefined });
  const learningRate = numberParam(params, 'learningRate');
  let step = 0;
  return {
    async step() {
      step += 1;
      const { loss = Number.NaN } = await session.trainStep(step, learningRate);
      return loss;
    },
  };
}

/** A classifier that is no lesson yet, of the engine's layers, loss and optimizer. */
function classifier(network: NetworkSpec, batch: number): Trainer {
  const built = networkOf(sequential({ layers: layersOf(network) }));
  const { variables } = built;
  initialise(variables, seed);
  const { pixels, oneHot } = randomPictures(network, batch);
  const x = tf.tensor(pixels, [batch, ...network.input]);
  const y = tf.tensor2d(oneHot, [batch * network.heads, classes]);
  const noise = { seed, step: 0 };
  const loss = (): tf.Scalar => softmaxCrossEntropy(y, tf.reshape(built.logits(x, noise), [-1, classes]));
  return optimized(variables, loss, (step) => { noise.step = step; });
}

function layersOf({ input, layers, heads }: NetworkSpec) {
  const shape = { inputShape: [...input] };
  // The first layer alone says what comes in.
  const made = layers.map((layer, i) => engineLayer(layer, `layer${i}`, i === 0 ? shape : {}));
  const dense1 = layers.findIndex((layer) => layer.kind === 'dense');
  const before = dense1 < 0 ? made.length : dense1;
  const flat = flatten({ name: 'flatten', ...(before === 0 ? shape : {}) });
  return [...made.slice(0, before), flat, ...made.slice(before), dense({ name: 'logits', units: heads * classes }), softmax({ name: 'softmax' })];
}

function engineLayer(layer: LayerSpec, name: string, shape: { inputShape?: number[] }) {
  switch (layer.kind) {
    case 'conv': return conv2d({ name, filters: layer.filters, kernelSize: layer.size, padding: layer.padding, activation: 'relu', ...shape });
    case 'pool': return maxPooling2d({ name, poolSize: layer.size });
    case 'dropout': return dropout({ name, rate: layer.rate });
    case 'dense': return dense({ name, units: layer.units, activation: 'relu' });
  }
}

function faces(batch: number): Trainer {
  const network = faceNetwork();
  const x = faceTriplets(batch);
  tf.dispose(tf.tidy(() => network.embed(x)));
  return { ...optimized(network.variables(), () => tripletLoss(network.embed(x))), flopPerExample: network.flopPerExample };
}

/** Adam with the studio's defaults, recorded and replayed as the engine does it. @param prepare is told of every step, from 1 */
function optimized(variables: readonly NamedVariable[], loss: () => tf.Scalar, prepare: (step: number) => void = () => undefined): Trainer {
  const params: Params = { ...Object.fromEntries(optimizerParams('adam').map((param) => [param.name, param.default])), optimizer: 'adam' };
  const optimizer = createOptimizer(params);
  const training = new ReplayedStep({
    lasting: () => variables.map(({ variable }) => variable),
    perform: () => {
      const { loss: value, gradients } = lossGradients(loss, variables);
      return [value, ...gradients] as const;
    },
  });
  let step = 0;
  return {
    async step() {
      step += 1;
      prepare(step);
      const [before, ...gradients] = training.run();
      optimizer.apply(variables, gradients, step, numberParam(params, 'learningRate'));
      const [value = Number.NaN] = await before.data();
      return value;
    },
  };
}
