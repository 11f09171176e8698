/** Lesson 6: a small network learns to tell two classes of points apart. */
import * as tf from '@tensorflow/tfjs-core';
import { epochOrder } from '../data/batches';
import { featuresOf, inputRows } from '../data/pointFeatures';
import { drawPoints, type Points } from '../data/points';
import { toyInputs, toyLayers, toyNetwork as declaration } from '../declarations/toy';
import { numberParam, textParam, type Params } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { withPrefix, withoutPrefix } from '../formats/tensorNames';
import { initialise } from '../models/initialise';
import { networkOf, type Network } from '../models/network';
import { toyNetwork as layersOf, type ToyShape } from '../models/toyNetwork';
import { createOptimizer } from '../optim/optimizer';
import { lossGradients, readTensors, restoreVariables } from '../runtime/variables';
import { BatchComputation } from '../train/batchComputation';
import { predictionsOf, softmaxCrossEntropy } from '../train/classification';
import type { Experiment, Metrics, PrepareContext, TrainingSession } from '../train/session';
import { boundaryFrame, boundaryOf } from './boundary';
import { createSlowness } from './slowness';

const classes = 2;

export const toyNetwork: Experiment = { declaration, prepare: (context) => Promise.resolve(prepare(context)) };

/** The network that `params` describe, with the first weights of the seed. */
function buildToyNetwork(params: Params, seed: number): Network {
  const network = networkOf(layersOf({ inputs: toyInputs(params), layers: toyLayers(params), activation: textParam(params, 'activation') as ToyShape['activation'] }));
  initialise(network.variables, seed);
  return network;
}

/** Adds the penalty on the kernels: lambda times the sum of |w|, or half of lambda times the sum of w^2. */
function penalised(loss: tf.Scalar, network: Network, params: Params): tf.Scalar {
  const penalty = textParam(params, 'penalty');
  if (penalty === 'none') return loss;
  const kernels = network.variables.filter(({ variable }) => variable.rank === 2);
  const size = (w: tf.Tensor): tf.Tensor => (penalty === 'l1' ? tf.sum(tf.abs(w)) : tf.mul(0.5, tf.sum(tf.square(w))));
  return kernels.reduce((sum, { variable }) => tf.add<tf.Scalar>(sum, tf.mul(numberParam(params, 'lambda'), size(variable))), loss);
}

function prepare({ spec, params, platform }: PrepareContext): TrainingSession {
  const count = numberParam(params, 'points');
  const draw = (part: 'train' | 'validation'): Points => drawPoints(textParam(params, 'pointSet'), count, numberParam(params, 'pointNoise'), spec.seed, part);
  const [train, validation] = [draw('train'), draw('validation')];
  const features = featuresOf(params);
  const rowsOf = (points: Points): Float32Array => inputRows(features, count, (i) => [points.x[i] ?? 0, points.y[i] ?? 0]);
  const [trainRows, validationRows] = [rowsOf(train), rowsOf(validation)];

  const batchSize = Math.min(count, numberParam(params, 'batchSize'));
  const stepsPerEpoch = Math.ceil(count / batchSize);
  const network = buildToyNetwork(params, spec.seed);
  const optimizer = createOptimizer(params, spec.seed);
  const weights = network.variables.map(({ variable }) => variable);
  const training = new BatchComputation({
    shapes: [[features.length], [classes]] as const,
    lasting: () => weights,
    perform: ([x, y]) => lossGradients(() => penalised(softmaxCrossEntropy(tf.reshape<tf.Rank.R2>(y, [-1, classes]), network.logits(x, null)), network, params), network.variables).gradients,
  });
  const forward = new BatchComputation({ shapes: [[features.length]] as const, lasting: () => weights, perform: ([x]) => [network.logits(x, null)] as const });
  const pause = createSlowness(platform, numberParam(params, 'pace'));
  let order = { epoch: -1, points: new Uint32Array() };

  async function measure(rows: Float32Array, { label }: Points, step: number): Promise<{ readonly loss: number; readonly accuracy: number }> {
    const [logits] = forward.run(count, ([x]) => { x.set(rows); });
    return predictionsOf(Float32Array.from(await logits.data()), label, classes, step);
  }

  async function* endOfEpoch(step: number): AsyncGenerator<null, Metrics, void> {
    yield* pause();
    const [seen, unseen] = [await measure(trainRows, train, step), await measure(validationRows, validation, step)];
    return { loss: seen.loss, acc: seen.accuracy, val_loss: unseen.loss, val_acc: unseen.accuracy };
  }

  return {
    totalSteps: numberParam(params, 'epochs') * stepsPerEpoch,
    stepsPerEpoch,
    batchSize,
    readsLate: false,
    trainStep(step, learningRate, momentum): Promise<Metrics> {
      const epoch = Math.floor((step - 1) / stepsPerEpoch);
      if (order.epoch !== epoch) order = { epoch, points: epochOrder(spec.seed, epoch, count) };
      const from = ((step - 1) % stepsPerEpoch) * batchSize;
      const batch = order.points.subarray(from, Math.min(count, from + batchSize));
      const gradients = training.run(batch.length, ([x, y]) => {
        y.fill(0);
        batch.forEach((point, i) => {
          x.set(trainRows.subarray(point * features.length, (point + 1) * features.length), i * features.length);
          y[i * classes + (train.label[point] ?? 0)] = 1;
        });
      });
      optimizer.apply(network.variables, gradients, step, learningRate, momentum);
      return Promise.resolve({});
    },
    afterStep: (step) => (step % stepsPerEpoch === 0 ? endOfEpoch(step) : null),
    async save() {
      const named = Object.fromEntries(network.variables.map((v) => [v.name, v.variable]));
      return { ...withPrefix('model/', await readTensors(named)), ...withPrefix('slot/', await readTensors(optimizer.slots())) };
    },
    restore(tensors) {
      restoreVariables(network.variables, withoutPrefix('model/', tensors));
      optimizer.restore(network.variables, withoutPrefix('slot/', tensors));
    },
    async look(want, step) {
      if (want.kind !== 'boundary') throw new EngineError('unsupported', { what: want.kind });
      return { kind: 'boundary', step, boundary: await boundaryOf(network, params, boundaryFrame(want.size, train, validation)) };
    },
    dispose() {
      training.dispose();
      forward.dispose();
      network.dispose();
      optimizer.dispose();
    },
  };
}
