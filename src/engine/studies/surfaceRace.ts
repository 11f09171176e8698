/** The race on a surface: every racer a weight vector of two, changed by the update rules that networks are trained with. */
import * as tf from '@tensorflow/tfjs-core';
import { isOptimizerId, optimizerParams } from '../declarations/optimizers';
import { checkParam, numberParam, textParam, type Params } from '../declarations/schema';
import type { RacePath, SurfaceRaceAsk } from '../declarations/surfaceRace';
import { EngineError } from '../errors/failure';
import { createOptimizer, type Optimizer } from '../optim/optimizer';
import type { NamedVariable } from '../runtime/variables';
import { findSurface } from '../surfaces/catalog';
import type { Surface } from '../surfaces/surface';
import type { Study } from './study';

const mostSteps = 5000;
const mostRacers = 12;
/** Between two rests; about two milliseconds on WASM. */
const updatesAtOnce = 100;

// eslint-disable-next-line @typescript-eslint/require-await -- a study is asynchronous; this one computes without waiting
export const surfaceRace: Study<'surface-race'> = async function* (ask) {
  const { steps, racers } = checked(ask);
  const surface = findSurface(ask.surface);
  const running: Racer[] = [];
  try {
    for (const params of racers) running.push(new Racer(surface, params, ask));
    for (let step = 1; step <= steps; step++) {
      for (const racer of running) racer.go(step);
      if (step % Math.ceil(updatesAtOnce / racers.length) === 0) yield null;
    }
    return { paths: running.map((racer) => racer.path()) };
  } finally {
    for (const racer of running) racer.dispose();
  }
};

function checked({ steps, racers, start }: SurfaceRaceAsk): { readonly steps: number; readonly racers: readonly Params[] } {
  checkParam({ kind: 'number', name: 'steps', default: 1, min: 1, max: mostSteps, integer: true }, steps);
  checkParam({ kind: 'number', name: 'racers', default: 1, min: 1, max: mostRacers, integer: true }, racers.length);
  if (!start.every(Number.isFinite)) throw new EngineError('bad-parameter', { name: 'start', value: start.join(', '), expected: 'finite numbers' });
  return { steps, racers: racers.map(withDefaults) };
}

function withDefaults(given: Params): Params {
  const id = textParam(given, 'optimizer');
  const schema = optimizerParams(isOptimizerId(id) ? id : 'sgd');
  return Object.fromEntries(schema.map((param) => [param.name, checkParam(param, given[param.name] ?? param.default)]));
}

class Racer {
  readonly #surface: Surface;
  readonly #learningRate: number;
  readonly #optimizer: Optimizer;
  readonly #weights: NamedVariable;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #loss: Float64Array;
  #steps = 0;
  #gone = false;

  constructor(surface: Surface, params: Params, { start: [x, y], steps, seed }: SurfaceRaceAsk) {
    this.#surface = surface;
    this.#learningRate = numberParam(params, 'learningRate');
    this.#optimizer = createOptimizer(params, seed);
    this.#weights = { name: 'weights', variable: tf.tidy(() => tf.variable(tf.tensor1d([x, y], 'float32'))) };
    this.#x = new Float64Array(steps + 1).fill(x);
    this.#y = new Float64Array(steps + 1).fill(y);
    this.#loss = new Float64Array(steps + 1).fill(surface.value(x, y));
  }

  /** One step, unless the last one led out of the finite numbers. @param step from 1 */
  go(step: number): void {
    if (this.#gone) return;
    const before = step - 1;
    const gradient = this.#surface.gradient(this.#x[before] ?? NaN, this.#y[before] ?? NaN);
    const tensor = tf.tensor1d([...gradient], 'float32');
    this.#optimizer.apply([this.#weights], [tensor], step, this.#learningRate);
    tensor.dispose();
    const [x = NaN, y = NaN] = this.#weights.variable.dataSync();
    const loss = this.#surface.value(x, y);
    if (![x, y, loss].every(Number.isFinite)) {
      this.#gone = true;
      return;
    }
    this.#x[step] = x;
    this.#y[step] = y;
    this.#loss[step] = loss;
    this.#steps = step;
  }

  path(): RacePath {
    const upTo = (values: Float64Array): Float64Array => values.slice(0, this.#steps + 1);
    return { x: upTo(this.#x), y: upTo(this.#y), loss: upTo(this.#loss) };
  }

  dispose(): void {
    this.#optimizer.dispose();
    this.#weights.variable.dispose();
  }
}
