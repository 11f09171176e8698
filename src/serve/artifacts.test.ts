import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMnist } from '../engine/data/mnist';
import type { SavedModel } from '../engine/models/modelFile';
import { readModel, writeArtifacts } from './artifacts';
import { HeadlessEngine, runHeadless, specOf, type HeadlessRun } from './headless';
import { buildOn } from './models';
import { nodePlatform } from './platform';

const spec = specOf('mnist/softmax', [['trainSize', '4000'], ['epochs', '1'], ['validationSize', '200'], ['probeEvery', '0']], 3);
let folder: string;
let run: HeadlessRun;
let saved: SavedModel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tensor-studio-'));
  const engine = new HeadlessEngine();
  await engine.send({ t: 'init', backend: 'wasm', cached: null, threads: null });
  run = await runHeadless(engine, 'wasm', spec, () => undefined);
  await writeArtifacts(folder, run, 'npm run train -- mnist/softmax');
  saved = await readModel(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('the report has the promised fields', () => {
  expect(Object.keys(run.report)).toEqual(['experiment', 'params', 'seed', 'backend', 'wallSeconds', 'examplesPerSecond', 'final', 'history']);
  expect(run.report.history['loss']).toHaveLength(32);
  expect(run.report.history['val_acc']).toEqual([[32, run.report.final['val_acc']]]);
});

test('the saved model reads pictures as the trained one was measured to', async () => {
  expect(saved).toMatchObject({ experiment: 'mnist/softmax', params: spec.params });
  const read = await buildOn('wasm', saved);
  const { test: digits } = await loadMnist(nodePlatform(), () => undefined);
  let right = 0;
  for (let i = 0; i < 50; i++) {
    const rgba = new Uint8ClampedArray(784 * 4).map((_, k) => (k % 4 === 3 ? 255 : (digits.images[i * 784 + (k >> 2)] ?? 0)));
    const { prediction, confidence, probabilities } = await read({ width: 28, height: 28, rgba });
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(confidence).toBe(probabilities[prediction ?? -1]);
    if (prediction === digits.labels[i]) right += 1;
  }
  expect(right).toBeGreaterThanOrEqual(40);
});

test('an empty picture has no digit', async () => {
  const read = await buildOn('wasm', saved);
  expect(await read({ width: 5, height: 5, rgba: new Uint8ClampedArray(100).fill(255) })).toMatchObject({ prediction: null });
});

test.each([
  ['run.json', 'not json', 'bad-file'],
  ['run.json', '{"experiment": 3}', 'bad-file'],
  ['run.json', '{"experiment": "mnist/none", "params": {}}', 'unknown-experiment'],
  ['model.safetensors', 'short', 'bad-file'],
] as const)('a broken %s (%s) is refused as %s', async (name, content, code) => {
  const broken = await mkdtemp(join(tmpdir(), 'tensor-studio-'));
  await writeArtifacts(broken, run, 'x');
  await writeFile(join(broken, name), content);
  await expect(readModel(broken)).rejects.toMatchObject({ failure: { code } });
  await rm(broken, { recursive: true });
});

test('a missing folder is told by name', async () => {
  await expect(readModel(join(folder, 'nowhere'))).rejects.toMatchObject({ failure: { code: 'bad-file', details: { file: join(folder, 'nowhere', 'run.json') } } });
});

test('the model file alone is read as the folder is', async () => {
  expect(await readModel(join(folder, 'model.safetensors'))).toEqual(saved);
});
