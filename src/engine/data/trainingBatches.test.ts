import { expect, it, vi } from 'vitest';
import { epochOrder, fillBatch } from './batches';
import type { LabelledImages } from './mnist';
import { createBatches, withPrefetch, type BatchPlan } from './trainingBatches';

const set: LabelledImages = {
  images: Uint8Array.from({ length: 40 * 4 }, (_, i) => (i * 37) % 256),
  labels: Uint8Array.from({ length: 40 }, (_, i) => i % 10),
  count: 40,
  height: 2,
  width: 2,
};
const examples = Uint32Array.from({ length: 25 }, (_, i) => 39 - i);
const plan: BatchPlan = { set, examples, batchSize: 8, seed: 3 };

it('walks through every epoch in its own order, its last batch smaller', () => {
  const batches = createBatches(plan);
  expect(batches.stepsPerEpoch).toBe(4);
  // Out of order too: a run that goes on from a checkpoint begins anywhere.
  for (const step of [1, 4, 5, 8, 2]) {
    const epoch = step > 4 ? 1 : 0;
    const from = ((step - 1) % 4) * 8;
    const chosen = Array.from(epochOrder(3, epoch, 25), (i) => examples[i] ?? -1).slice(from, from + 8);
    expect(batches.count(step)).toBe(chosen.length);
    const [x, y] = [new Float32Array(chosen.length * 4), new Float32Array(chosen.length * 10)];
    batches.into(step, x, y);
    expect(Array.from(x)).toEqual(chosen.flatMap((e) => Array.from(set.images.subarray(e * 4, e * 4 + 4), (byte) => Math.fround(byte / 255))));
    expect(Array.from(y)).toEqual(chosen.flatMap((e) => Array.from({ length: 10 }, (_, k) => (k === e % 10 ? 1 : 0))));
  }
});

it('converts a prefetched batch once, and any other when it is asked for', () => {
  const batches = createBatches(plan);
  const into = vi.spyOn(batches, 'into');
  const ahead = withPrefetch(batches);
  for (const step of [1, 2, 3, 4, 5, 9]) {
    const arrays = (): [Float32Array, Float32Array] => [new Float32Array(batches.count(step) * 4), new Float32Array(batches.count(step) * 10)];
    const [given, expected] = [arrays(), arrays()];
    ahead.into(step, ...given);
    createBatches(plan).into(step, ...expected);
    expect(given).toEqual(expected);
    ahead.prefetch(step + 1);
  }
  expect(into.mock.calls.map(([step]) => step)).toEqual([1, 2, 3, 4, 5, 6, 9, 10]);
});

it('converts pictures of any size and place in memory to the same numbers', () => {
  const bytes = Uint8Array.from({ length: 1 + 7 * 12 }, (_, i) => (i % 3 === 0 ? (i * 91) % 256 : 0));
  for (const [width, offset] of [[12, 0], [12, 1], [7, 0], [3, 1]] as const) {
    const images = bytes.subarray(offset, offset + 7 * width);
    const shown = { images, labels: new Uint8Array(7), count: 7, height: 1, width };
    const x = new Float32Array(2 * width).fill(9);
    fillBatch(shown, [6, 2], 0, 2, x, new Float32Array(2));
    const expected = [6, 2].flatMap((e) => Array.from(images.subarray(e * width, (e + 1) * width), (byte) => Math.fround(byte / 255)));
    expect(Array.from(x)).toEqual(expected);
  }
});
