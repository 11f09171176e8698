/** Lesson 6: Rosenblatt's perceptron, one point at a time. */
import { epochOrder } from '../data/batches';
import { drawPoints, logicTable } from '../data/points';
import { logicSets, perceptronPoints, toyPerceptron as declaration } from '../declarations/toy';
import { numberParam, textParam } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import type { Experiment, Metrics, PrepareContext, TrainingSession } from '../train/session';
import { boundaryFrame, gridPlace } from './boundary';
import { createSlowness } from './slowness';

export type PerceptronWeights = [bias: number, w1: number, w2: number];

/** The class that the weights give to a point: 1 where the weighted sum is positive. */
export const answerOf = ([bias, w1, w2]: Readonly<PerceptronWeights>, x: number, y: number): 0 | 1 => (bias + w1 * x + w2 * y > 0 ? 1 : 0);

/**
 * One step: nothing where the answer is right, else the weights turn towards the point (class 1) or away from it.
 * F. Rosenblatt, "The perceptron: a probabilistic model for information storage and organization in the brain", 1958.
 * @returns the weights after the step
 */
export function learnFrom(weights: Readonly<PerceptronWeights>, x: number, y: number, label: number, learningRate: number): PerceptronWeights {
  const error = label - answerOf(weights, x, y);
  const [bias, w1, w2] = weights;
  // In 32 bits, as checkpoints keep them.
  return [Math.fround(bias + learningRate * error), Math.fround(w1 + learningRate * error * x), Math.fround(w2 + learningRate * error * y)];
}

export const perceptron: Experiment = { declaration, prepare: (context) => Promise.resolve(prepare(context)) };

function prepare({ spec, params, platform }: PrepareContext): TrainingSession {
  const set = textParam(params, 'pointSet');
  const count = perceptronPoints(params);
  const points = (logicSets as readonly string[]).includes(set) ? logicTable(set) : drawPoints(set, count, 0, spec.seed, 'train');
  let weights: PerceptronWeights = [0, 0, 0];
  let current: number | null = null;

  const pause = createSlowness(platform, numberParam(params, 'pace'));
  async function* rest(): AsyncGenerator<null, Metrics, void> {
    yield* pause();
    return {};
  }

  const pointOf = (i: number): [number, number, number] => [points.x[i] ?? 0, points.y[i] ?? 0, points.label[i] ?? 0];
  const mistakes = (): number => Array.from({ length: count }, (_, i) => pointOf(i)).filter(([x, y, label]) => answerOf(weights, x, y) !== label).length;

  return {
    totalSteps: numberParam(params, 'epochs') * count,
    stepsPerEpoch: count,
    batchSize: 1,
    readsLate: false,
    trainStep(step, learningRate): Promise<Metrics> {
      const epoch = Math.floor((step - 1) / count);
      current = epochOrder(spec.seed, epoch, count)[(step - 1) % count] ?? 0;
      weights = learnFrom(weights, ...pointOf(current), learningRate);
      if (step % count !== 0) return Promise.resolve({});
      return Promise.resolve({ mistakes: mistakes(), bias: weights[0], weight_x1: weights[1], weight_x2: weights[2] });
    },
    afterStep: () => rest(),
    save: () => Promise.resolve({ 'model/weights': { shape: [3], values: Float32Array.from(weights) } }),
    restore(tensors) {
      const saved = tensors['model/weights'];
      if (saved?.values.length !== 3) throw new EngineError('checkpoint-mismatch', { expected: '3 weights', found: saved?.values.length ?? 0 });
      weights = [saved.values[0] ?? 0, saved.values[1] ?? 0, saved.values[2] ?? 0];
    },
    look(want, step) {
      if (want.kind !== 'boundary') return Promise.reject(new EngineError('unsupported', { what: want.kind }));
      const frame = boundaryFrame(want.size, points, null);
      const place = gridPlace(frame.size);
      const output = Float32Array.from({ length: frame.size ** 2 }, (_, i) => answerOf(weights, ...place(i)));
      const kernels = [{ layer: 'perceptron/weights', shape: [3, 1], values: Float32Array.from(weights) }];
      return Promise.resolve({ kind: 'boundary', step, boundary: { ...frame, output, inputs: [], units: [], kernels, current } });
    },
    dispose: () => undefined,
  };
}
