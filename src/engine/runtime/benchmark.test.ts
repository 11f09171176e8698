import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { benchmarkTasks, type BenchmarkTask } from '../declarations/benchmark';
import { measureTask } from './benchmark';
import { useBackend } from './testing/backends';

// Worked out by hand: 2 * 512^3; 2 * (8 * 24 * 24 * 64) outputs of 3 * 3 * 32 products; 6 * 32 pictures of 48,672 + 139,392 + 4,000 products.
const operations: Readonly<Record<BenchmarkTask, number>> = { matmul: 268_435_456, conv2d: 169_869_312, step: 36_876_288 };

describe('measureTask', () => {
  it.each(benchmarkTasks)('%s: tells times and operations a second, and leaves no tensor behind', async (task) => {
    await useBackend('wasm');
    const before = tf.memory().numTensors;
    const { medianMs, fastestMs, slowestMs, repeats, gflops } = await measureTask(task, () => performance.now());
    expect(repeats).toBeGreaterThanOrEqual(3);
    expect(fastestMs).toBeGreaterThan(0);
    expect(medianMs).toBeGreaterThanOrEqual(fastestMs);
    expect(slowestMs).toBeGreaterThanOrEqual(medianMs);
    expect(gflops * medianMs * 1e6).toBeCloseTo(operations[task], -2);
    expect(tf.memory().numTensors).toBe(before);
  });
});
