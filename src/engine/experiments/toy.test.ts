import { beforeAll, describe, expect, test } from 'vitest';
import { drawPoints, logicTable } from '../data/points';
import { declarationOf } from '../declarations/catalog';
import { resolveParams, type Params } from '../declarations/schema';
import type { Boundary } from '../declarations/boundary';
import { describeOnBackends, testPlatform, useBackend } from '../runtime/testing/backends';
import type { Platform } from '../runtime/platform';
import type { Metrics, TrainingSession } from '../train/session';
import { experimentOf } from './catalog';
import { learnFrom } from './perceptron';

async function open(experiment: string, given: Params, seed = 1): Promise<{ readonly session: TrainingSession; readonly params: Params }> {
  const params = resolveParams(declarationOf(experiment), { pace: 0, ...given });
  const platform: Platform = { ...testPlatform, rest: () => new Promise((resolve) => setTimeout(resolve, 1)) };
  const session = await experimentOf(experiment).prepare({ spec: { schema: 1, experiment, params, seed }, params, platform, report: () => undefined });
  return { session, params };
}

/** Trains to the end; the metrics of every epoch. */
async function train({ session, params }: Awaited<ReturnType<typeof open>>): Promise<Metrics[]> {
  const epochs: Metrics[] = [];
  for (let step = 1; step <= session.totalSteps; step++) {
    const metrics = await session.trainStep(step, params['learningRate'] as number);
    const end = session.afterStep(step);
    const ended = await end?.next();
    const evaluated = ended?.done ? ended.value : {};
    if (step % session.stepsPerEpoch === 0) epochs.push({ ...metrics, ...evaluated });
  }
  return epochs;
}

async function boundary(session: TrainingSession, size: number): Promise<Boundary> {
  const looked = await session.look({ kind: 'boundary', size }, 0, 0.1);
  if (looked.kind !== 'boundary') throw new Error(looked.kind);
  return looked.boundary;
}

describe('the perceptron', () => {
  test('turns towards a missed point of class 1, away from one of class 0, and stays where it is right', () => {
    expect(learnFrom([0, 0, 0], 0.5, -1, 1, 0.25)).toEqual([0.25, 0.125, -0.25]);
    expect(learnFrom([0.25, 0.125, -0.25], 0.5, -1, 0, 0.25)).toEqual([0, 0, 0]);
    expect(learnFrom([0.25, 0.125, -0.25], 0.5, -1, 1, 0.25)).toEqual([0.25, 0.125, -0.25]);
  });

  test.each(['and', 'or', 'separable'])('separates %s', async (pointSet) => {
    expect((await train(await open('toy/perceptron', { pointSet, epochs: 100 }))).at(-1)?.['mistakes']).toBe(0);
  });

  test('never separates xor, because no line does', async () => {
    const epochs = await train(await open('toy/perceptron', { pointSet: 'xor', epochs: 200 }));
    for (const { mistakes } of epochs) expect(mistakes).toBeGreaterThanOrEqual(1);
  });

  test('makes no more mistakes than (R / margin)^2 (Novikoff 1962)', async () => {
    const { session } = await open('toy/perceptron', { pointSet: 'separable', epochs: 60, learningRate: 1 }, 3);
    const { x, y } = drawPoints('separable', 40, 0, 3, 'train');
    // The drawn margin of 0.18 holds for the unit normal of (0.2; 1, 2), bias included.
    const largest = Math.max(...Array.from(x, (value, i) => 1 + value ** 2 + (y[i] ?? 0) ** 2));
    const margin = (0.18 * Math.sqrt(5)) / Math.hypot(0.2, 1, 2);
    let updates = 0;
    let before = '';
    for (let step = 1; step <= session.totalSteps; step++) {
      await session.trainStep(step, 1);
      const now = (await session.save())['model/weights']?.values.join() ?? '';
      if (now !== before && step > 1) updates += 1;
      before = now;
    }
    expect(updates).toBeGreaterThan(0);
    expect(updates).toBeLessThanOrEqual(largest / margin ** 2);
  });
});

test('holds itself back to the pace that was asked for, and rests in between', async () => {
  const { session } = await open('toy/perceptron', { pace: 50 });
  const begun = performance.now();
  let rests = 0;
  for (let step = 1; step <= 5; step++) {
    await session.trainStep(step, 0.1);
    for await (const told of session.afterStep(step) ?? []) rests += told === null ? 1 : 0;
  }
  expect(performance.now() - begun).toBeGreaterThan(70);
  expect(rests).toBeGreaterThan(0);
});

test('the logic tables say what they name', () => {
  expect([...logicTable('and').label]).toEqual([0, 0, 0, 1]);
  expect([...logicTable('or').label]).toEqual([0, 1, 1, 1]);
  expect([...logicTable('xor').label]).toEqual([0, 1, 1, 0]);
});

test.each(['blobs', 'xor', 'circle', 'moons', 'spiral', 'separable', 'overlapping'])('%s has both classes inside the picture, the same for one seed', (name) => {
  const points = drawPoints(name, 100, 0, 5, 'train');
  expect([...points.label].filter((label) => label === 1)).toHaveLength(50);
  for (const value of [...points.x, ...points.y]) expect(Math.abs(value)).toBeLessThanOrEqual(1.1);
  expect(drawPoints(name, 100, 0, 5, 'train')).toEqual(points);
  expect(drawPoints(name, 100, 0, 5, 'validation').x).not.toEqual(points.x);
  expect(drawPoints(name, 100, 0, 6, 'train').x).not.toEqual(points.x);
});

describeOnBackends('the playground network', (backend) => {
  beforeAll(() => useBackend(backend));

  test('needs a hidden layer for xor', async () => {
    const settings = { pointSet: 'xor', pointNoise: 0, points: 100, epochs: 150 };
    const [deep, flat] = [await open('toy/network', { ...settings, hiddenLayers: 1, units: 6 }), await open('toy/network', { ...settings, hiddenLayers: 0 })];
    expect((await train(deep)).at(-1)?.['val_acc']).toBeGreaterThan(0.93);
    expect((await train(flat)).at(-1)?.['val_acc']).toBeLessThan(0.8);
    deep.session.dispose();
    flat.session.dispose();
  });

  test('does without one when it is told the product', async () => {
    const told = await open('toy/network', { pointSet: 'xor', pointNoise: 0, points: 100, epochs: 150, hiddenLayers: 0, product: true, learningRate: 0.1 });
    expect((await train(told)).at(-1)?.['val_acc']).toBeGreaterThan(0.95);
    told.session.dispose();
  });

  test('draws what its weights say', async () => {
    const { session } = await open('toy/network', { hiddenLayers: 1, units: 3, activation: 'tanh' });
    for (let step = 1; step <= 20; step++) await session.trainStep(step, 0.1);
    const drawn = await boundary(session, 5);
    const saved = await session.save();
    const at = (name: string, i: number): number => saved[`model/${name}`]?.values[i] ?? Number.NaN;
    // Cell 7 is column 2, row 1: in the middle, below the centre.
    const [x, y] = [0, -0.48];
    const hidden = [0, 1, 2].map((u) => Math.tanh(x * at('dense1/kernel', u) + y * at('dense1/kernel', 3 + u) + at('dense1/bias', u)));
    const [zero = 0, one = 0] = [0, 1].map((c) => hidden.reduce((sum, h, u) => sum + h * at('logits/kernel', 2 * u + c), at('logits/bias', c)));
    expect(drawn.output[7]).toBeCloseTo(1 / (1 + Math.exp(zero - one)), 5);
    expect(drawn.units.map(({ layer, unit }) => [layer, unit])).toEqual([[0, 0], [0, 1], [0, 2]]);
    drawn.units.forEach(({ values }, u) => { expect(values[7]).toBeCloseTo(hidden[u] ?? Number.NaN, 5); });
    expect(drawn.points.map(({ split, label }) => [split, label.length])).toEqual([['train', 200], ['validation', 200]]);
    session.dispose();
  });

  test('a penalty keeps the weights small, and l1 brings more of them to zero', async () => {
    const sizes = async (penalty: string): Promise<{ readonly norm: number; readonly small: number }> => {
      const one = await open('toy/network', { penalty, lambda: 0.02, epochs: 60, units: 8, points: 100, hiddenLayers: 1 });
      await train(one);
      const values = Object.entries(await one.session.save()).filter(([name]) => /^model\/.*kernel$/.test(name)).flatMap(([, { values: kernel }]) => [...kernel]);
      one.session.dispose();
      return { norm: Math.hypot(...values), small: values.filter((w) => Math.abs(w) < 0.02).length };
    };
    const [none, l1, l2] = [await sizes('none'), await sizes('l1'), await sizes('l2')];
    expect(l2.norm).toBeLessThan(0.8 * none.norm);
    expect(l1.small).toBeGreaterThan(l2.small);
  });

  test('goes on from a checkpoint exactly', async () => {
    const [whole, half, rest] = [await open('toy/network', {}), await open('toy/network', {}), await open('toy/network', {})];
    for (let step = 1; step <= 30; step++) await whole.session.trainStep(step, 0.03);
    for (let step = 1; step <= 17; step++) await half.session.trainStep(step, 0.03);
    await rest.session.restore(await half.session.save());
    for (let step = 18; step <= 30; step++) await rest.session.trainStep(step, 0.03);
    expect(await rest.session.save()).toEqual(await whole.session.save());
    for (const { session } of [whole, half, rest]) session.dispose();
  });
});
