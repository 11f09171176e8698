/** Lesson 5: linear regression on the house tables by gradient descent, as the course's dataflow graph computes it. */
import * as tf from '@tensorflow/tfjs-core';
import { loadHousing } from '../data/housing';
import { declarationOf } from '../declarations/catalog';
import { rowsPerStep } from '../declarations/housing';
import { numberParam } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { stream } from '../runtime/random';
import { normalize } from '../stats/normalize';
import type { Experiment, Metrics, PrepareContext, TrainingSession } from '../train/session';
import { gradientDescentStep, squaredErrorLoss } from './linearRegression';

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
  const inputs = table.rows.flatMap((_, r) => [1, ...columns.slice(0, features).map((column) => column[r] ?? Number.NaN)]);
  const x = tf.tensor2d(inputs, [n, features + 1]);
  const y = tf.tensor2d(Float32Array.from(columns[features] ?? []), [n, 1]);
  const w = tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R2>([features + 1, 1]), true));

  const rows = rowsPerStep(params);
  const stepsPerEpoch = Math.ceil(n / rows);
  const totalSteps = numberParam(params, 'epochs') * stepsPerEpoch;
  let order: { readonly epoch: number; readonly rows: Int32Array } | null = null;

  function batchOf(step: number): readonly [tf.Tensor2D, tf.Tensor2D] {
    if (rows === n) return [x, y];
    const epoch = Math.floor((step - 1) / stepsPerEpoch);
    if (order?.epoch !== epoch) order = { epoch, rows: Int32Array.from(stream(spec.seed, 'shuffle', epoch).permutation(n)) };
    const from = ((step - 1) % stepsPerEpoch) * rows;
    const indices = tf.tensor1d(order.rows.subarray(from, Math.min(n, from + rows)), 'int32');
    return [tf.gather(x, indices), tf.gather(y, indices)];
  }

  return {
    totalSteps,
    stepsPerEpoch,
    batchSize: rows,
    async trainStep(step, learningRate): Promise<Metrics> {
      // One read-back: the loss of the whole table before the update, then the weights after it.
      const report = tf.tidy(() => {
        const loss = squaredErrorLoss(x, y, w);
        const [bx, by] = batchOf(step);
        gradientDescentStep(bx, by, w, learningRate);
        return tf.concat([tf.reshape(loss, [1]), tf.reshape(w, [features + 1])]);
      });
      if (step % stepsPerEpoch !== 0) {
        report.dispose();
        return {};
      }
      const values = await report.data<'float32'>();
      report.dispose();
      return Object.fromEntries(Array.from(values, (value, i) => [i === 0 ? 'loss' : `w${i - 1}`, value]));
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
      tf.dispose([x, y, w]);
    },
  };
}
