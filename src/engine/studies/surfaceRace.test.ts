import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optimizerIds, optimizerParams } from '../declarations/optimizers';
import { placesOf, saddleRacers, saddleSettings, stepsToLeave } from '../declarations/saddleRace';
import type { SurfaceRace, SurfaceRaceAsk } from '../declarations/surfaceRace';
import { referenceRule } from '../optim/testing/reference';
import { useBackend } from '../runtime/testing/backends';
import { nodePlatform } from '../../serve/platform';
import { knownSurfaces } from '../surfaces/catalog';
import { surfaceRace } from './surfaceRace';

async function race(ask: SurfaceRaceAsk): Promise<SurfaceRace> {
  const course = surfaceRace({ kind: 'surface-race', ...ask }, nodePlatform());
  for (;;) {
    const next = await course.next();
    if (next.done) return next.value;
  }
}

describe.each(['cpu', 'wasm'] as const)('the race on a surface (%s)', (backend) => {
  let before = 0;
  beforeEach(async () => {
    await useBackend(backend);
    before = tf.memory().numTensors;
  });
  afterEach(() => { expect(tf.memory().numTensors).toBe(before); });

  it.each(optimizerIds)('%s takes the steps of its 64-bit reference', async (optimizer) => {
    const { gradient, start } = knownSurfaces.himmelblau;
    const params = { ...Object.fromEntries(optimizerParams(optimizer).map((param) => [param.name, param.default])), learningRate: 0.003 };
    const { paths: [path] } = await race({ surface: { id: 'himmelblau' }, start, steps: 40, racers: [params], seed: 1 });
    const rules = [referenceRule(optimizer, params), referenceRule(optimizer, params)] as const;
    let [x, y]: readonly [number, number] = start;
    for (let step = 1; step <= 40; step++) {
      const [byX, byY] = gradient(x, y);
      [x, y] = [rules[0](x, byX, step, 0.003), rules[1](y, byY, step, 0.003)];
      expect(path?.x[step]).toBeCloseTo(x, 4);
      expect(path?.y[step]).toBeCloseTo(y, 4);
      expect(path?.loss[step]).toBeCloseTo(knownSurfaces.himmelblau.value(path?.x[step] ?? NaN, path?.y[step] ?? NaN), 12);
    }
  });

  it('leaves the saddle in the order of the course notes, each at its own rate', async () => {
    const { paths } = await race(saddleSettings.tuned);
    const leavings = paths.map(stepsToLeave);
    expect(placesOf(leavings)).toEqual([1, 2, 3, 4, 5, null]);
    const [, , rmsprop = null, nesterov = null] = leavings;
    expect((nesterov ?? 0) / (rmsprop ?? Infinity)).toBeGreaterThan(1.5);
    expect(saddleRacers.at(-1)).toBe('sgd');
  });

  it('ranks otherwise at one rate for all, off the ridge, and where everything is flatter', async () => {
    const placed = async (setting: keyof typeof saddleSettings) => placesOf((await race(saddleSettings[setting])).paths.map(stepsToLeave));
    expect(await placed('one-rate')).toEqual([null, null, 1, 2, 3, null]);
    const [, , rmsprop = null, nesterov = null, momentum = null] = await placed('off-ridge');
    expect(Math.max(nesterov ?? Infinity, momentum ?? Infinity)).toBeLessThan(rmsprop ?? 0);
    expect((await placed('flatter')).slice(3)).toEqual([null, null, null]);
  });

  it('gives every racer the same noise, another seed another one', async () => {
    const sgd = { optimizer: 'sgd', learningRate: 0.1, gradientNoise: 0.5 };
    const ask: SurfaceRaceAsk = { surface: { id: 'ravine' }, start: [1, 0.5], steps: 20, racers: [sgd, sgd], seed: 3 };
    const [first, other] = [await race(ask), await race({ ...ask, seed: 4 })];
    expect(first.paths[1]).toEqual(first.paths[0]);
    expect(other.paths[0]?.x).not.toEqual(first.paths[0]?.x);
  });

  it('ends a path where it leaves the finite numbers', async () => {
    const { paths: [path] } = await race({ surface: { id: 'rosenbrock' }, start: [-1.2, 1], steps: 50, racers: [{ optimizer: 'sgd', learningRate: 1 }], seed: 1 });
    expect(path?.x.length).toBeLessThan(20);
    expect(path?.loss.every(Number.isFinite)).toBe(true);
  });

  it('may be ended anywhere, and refuses what it cannot race on', async () => {
    const course = surfaceRace({ kind: 'surface-race', ...saddleSettings.tuned }, nodePlatform());
    await course.next();
    await course.return(undefined as never);
    await expect(race({ ...saddleSettings.tuned, surface: { formula: 'x +' } })).rejects.toThrow('bad-formula: place=4');
    await expect(race({ ...saddleSettings.tuned, start: [NaN, 0] })).rejects.toThrow('name=start');
    await expect(race({ ...saddleSettings.tuned, racers: [] })).rejects.toThrow('name=racers');
    await expect(race({ ...saddleSettings.tuned, racers: [{ optimizer: 'newton' }] })).rejects.toThrow('bad-parameter');
  });
});
