/** Lesson 5: linear regression on the house tables by gradient descent, in a session over the course's dataflow graph. */
import { epochOrder } from '../data/batches';
import { loadHousing } from '../data/housing';
import { declarationOf } from '../declarations/catalog';
import { rowsPerStep } from '../declarations/housing';
import { numberParam } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { NdArray } from '../graph/ndArray';
import { graphPicture } from '../graph/picture';
import { createTensorFlow } from '../graph/tensorflow';
import { normalize } from '../stats/normalize';
import type { Experiment, Metrics, PrepareContext, TrainingSession } from '../train/session';
import { linearRegression } from './linearRegression';

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
  const rows = rowsPerStep(params);
  const stepsPerEpoch = Math.ceil(n / rows);
  const declaredRate = numberParam(params, 'learningRate');

  const tf = createTensorFlow({ seed: spec.seed });
  const { x, y, weights, loss, step: update } = linearRegression(tf, features + 1, rows === n ? n : null, declaredRate);
  const session = tf.Session();
  await session.run(tf.globalVariablesInitializer());

  const feedsOf = (chosen: ArrayLike<number>): [typeof x, NdArray][] => {
    const [values, prices] = [new Float32Array(chosen.length * (features + 1)), new Float32Array(chosen.length)];
    Array.from(chosen).forEach((r, i) => {
      values.set(inputs[r] ?? [], i * (features + 1));
      prices[i] = targets[r] ?? Number.NaN;
    });
    return [[x, new NdArray('float32', [chosen.length, features + 1], values)], [y, new NdArray('float32', [chosen.length, 1], prices)]];
  };
  const wholeTable = feedsOf(inputs.map((_, r) => r));
  let order = { epoch: -1, rows: new Uint32Array() };

  function batchOf(step: number): [typeof x, NdArray][] {
    if (rows === n) return wholeTable;
    const epoch = Math.floor((step - 1) / stepsPerEpoch);
    if (order.epoch !== epoch) order = { epoch, rows: epochOrder(spec.seed, epoch, n) };
    const from = ((step - 1) % stepsPerEpoch) * rows;
    return feedsOf(order.rows.subarray(from, Math.min(n, from + rows)));
  }

  // What the graph has as a constant can be fed like any other tensor.
  const rate = tf.getDefaultGraph().tensor('train/GradientDescent/learning_rate:0');
  const tuned = (learningRate: number): [typeof x, NdArray][] => (learningRate === declaredRate ? [] : [[rate, new NdArray('float32', [], Float32Array.of(learningRate))]]);

  return {
    totalSteps: numberParam(params, 'epochs') * stepsPerEpoch,
    stepsPerEpoch,
    batchSize: rows,
    readsLate: false,
    async trainStep(step, learningRate): Promise<Metrics> {
      const reported = step % stepsPerEpoch === 0;
      // The loss of the whole table before the update, then the weights after it.
      const before = reported && rows < n ? await session.run(loss, wholeTable) : null;
      const [batchLoss] = await session.run([loss, update], [...batchOf(step), ...tuned(learningRate)]);
      if (!reported) return {};
      const { data } = await session.run(weights);
      return Object.fromEntries([['loss', (before ?? batchLoss).item()], ...Array.from(data as Float32Array, (value, i): [string, number] => [`w${i}`, value])]);
    },
    afterStep: () => null,
    async save() {
      const { shape, data } = await session.run(weights);
      return { 'model/weights': { shape, values: data as Float32Array } };
    },
    async restore(tensors) {
      const saved = tensors['model/weights'];
      if (saved?.values.length !== features + 1) throw new EngineError('checkpoint-mismatch', { expected: `${features + 1} weights`, found: saved?.values.length ?? 0 });
      await session.run(weights.initializer, [[weights.initialValue, new NdArray('float32', [features + 1, 1], saved.values)]]);
    },
    look(want, step) {
      if (want.kind !== 'graph') return Promise.reject(new EngineError('unsupported', { what: want.kind }));
      return Promise.resolve({ kind: 'graph', step, graph: graphPicture(tf.getDefaultGraph()) });
    },
    dispose: () => { session.close(); },
  };
}
