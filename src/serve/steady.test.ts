import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { experimentOf } from '../engine/experiments/catalog';
import { asWasmBackend } from '../engine/kernels/simd/replay/wasmBackend';
import { openBackend } from '../engine/runtime/device';
import { specOf } from './headless';
import { nodePlatform } from './platform';

const platform = nodePlatform();
beforeAll(async () => { await openBackend({ backend: 'wasm', cached: null, threads: 1, platform }); });

const held = () => ({ tensors: tf.memory().numTensors, bytes: tf.memory().numBytes, blocks: tf.backend().numDataIds(), heap: asWasmBackend(tf.backend()).wasm.HEAPU8.byteLength });

test.each([
  // Smaller last batches, probes and validations are part of every epoch.
  { experiment: 'mnist/softmax', settings: { batchSize: 16, trainSize: 1000, validationSize: 300, probeEvery: 7, probeSize: 40 }, warm: 70, steps: 2000 },
  { experiment: 'mnist/cnn', settings: { batchSize: 16, trainSize: 100, validationSize: 60, probeEvery: 3, probeSize: 40 }, warm: 10, steps: 40 },
  { experiment: 'housing/linear2', settings: {}, warm: 10, steps: 2000 },
])('$experiment: after warming up, $steps steps take no more memory', async ({ experiment, settings, warm, steps }) => {
  const spec = specOf(experiment, Object.entries({ ...settings, epochs: 100 }).map(([name, value]) => [name, String(value)]), 3);
  const before = tf.memory().numTensors;
  const session = await experimentOf(experiment).prepare({ spec, params: spec.params, platform, report: () => undefined });
  let warmed = held();
  for (let step = 1; step <= steps; step++) {
    await session.trainStep(step, 0.001);
    const evaluation = session.afterStep(step);
    let going = evaluation !== null;
    while (going) going = (await evaluation?.next())?.done === false;
    if (step === warm) warmed = held();
  }
  expect(held()).toEqual(warmed);
  session.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
