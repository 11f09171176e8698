/** Lesson 5: linear regression on the house tables by gradient descent, as the course's dataflow graph computes it. */
import * as tf from '@tensorflow/tfjs-core';
import { epochOrder } from '../data/batches';
import { loadHousing } from '../data/housing';
import { declarationOf } from '../declarations/catalog';
import { rowsPerStep } from '../declarations/housing';
import { numberParam } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { createOptimizer } from '../optim/optimizer';
import { normalize } from '../stats/normalize';
import { BatchComputation } from '../train/batchComputation';
import type { Experiment, Metrics, PrepareContext, TrainingSession } from '../train/session';
import { lossWithGradient, squaredErrorLoss } from './linearRegression';

/** @param features 1: square feet; 2: square feet and bedrooms */
export function housingLinear(features: 1 | 2): Experiment {
  const declaration = declarationOf(`housing/linear${features}`);
  return { declaration, prepare: (context) => prepare(context, features) };
}

async function prepare({ spec, params, platform, report }: PrepareContext, features: 1 | 2): Promise<TrainingSession> {
  const table = await loadHousing(platform, features === 1 ? 0 : 1, report);
  const columns = table.columns.map((_, c) => normalize(table.rows.map((row) => row[c] ?? Number.NaN)));
  const n = table.rows.length;
  // X = [1, x1, ...]: the column of ones carries the bias.
  const inputs = table.rows.map((_, r) => [1, ...columns.slice(0, features).map((column) => column[r] ?? Number.NaN)]);
  const targets = columns[features] ?? [];
  const w = tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R2>([features + 1, 1]), true));
  const gradientDescent = createOptimizer({ optimizer: 'sgd' });
  const shapes = [[features + 1], [1]] as const;
  const training = new BatchComputation({ shapes, lasting: () => [w], perform: ([x, y]) => lossWithGradient(x as tf.Tensor2D, y as tf.Tensor2D, w) });
  const measuring = new BatchComputation({ shapes, lasting: () => [w], perform: ([x, y]) => [squaredErrorLoss(x as tf.Tensor2D, y as tf.Tensor2D, w)] as const });

  const everyRow = Uint32Array.from({ length: n }, (_, r) => r);
  const rows = rowsPerStep(params);
  const stepsPerEpoch = Math.ceil(n / rows);
  let order = { epoch: -1, rows: everyRow };

  function rowsOf(step: number): Uint32Array {
    if (rows === n) return everyRow;
    const epoch = Math.floor((step - 1) / stepsPerEpoch);
    if (order.epoch !== epoch) order = { epoch, rows: epochOrder(spec.seed, epoch, n) };
    const from = ((step - 1) % stepsPerEpoch) * rows;
    return order.rows.subarray(from, Math.min(n, from + rows));
  }

  const fill = (chosen: Uint32Array) => ([x, y]: readonly [Float32Array, Float32Array]): void => {
    chosen.forEach((r, i) => {
      x.set(inputs[r] ?? [], i * (features + 1));
      y[i] = targets[r] ?? Number.NaN;
    });
  };

  return {
    totalSteps: numberParam(params, 'epochs') * stepsPerEpoch,
    stepsPerEpoch,
    batchSize: rows,
    readsLate: false,
    async trainStep(step, learningRate): Promise<Metrics> {
      const reported = step % stepsPerEpoch === 0;
      // The loss of the whole table before the update, then the weights after it.
      const before = reported && rows < n ? await measuring.run(n, fill(everyRow))[0].data<'float32'>() : null;
      const chosen = rowsOf(step);
      const [loss, gradient] = training.run(chosen.length, fill(chosen));
      gradientDescent.apply([{ name: 'weights', variable: w }], [gradient], step, learningRate);
      if (!reported) return {};
      const [losses, weights] = [before ?? (await loss.data<'float32'>()), await w.data<'float32'>()];
      return Object.fromEntries([['loss', losses[0] ?? Number.NaN], ...Array.from(weights, (value, i): [string, number] => [`w${i}`, value])]);
    },
    afterStep: () => null,
    async save() {
      return { 'model/weights': { shape: w.shape, values: await w.data<'float32'>() } };
    },
    restore(tensors) {
      const saved = tensors['model/weights'];
      if (saved?.values.length !== features + 1) throw new EngineError('checkpoint-mismatch', { expected: `${features + 1} weights`, found: saved?.values.length ?? 0 });
      tf.tidy(() => { w.assign(tf.tensor(saved.values, w.shape)); });
    },
    look: (want) => Promise.reject(new EngineError('unsupported', { what: want.kind })),
    dispose() {
      training.dispose();
      measuring.dispose();
      gradientDescent.dispose();
      w.dispose();
    },
  };
}
