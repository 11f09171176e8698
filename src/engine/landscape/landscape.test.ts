import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { dense, flatten, sequential, softmax } from '../models/layers';
import { networkOf } from '../models/network';
import { stream } from '../runtime/random';
import { useBackend } from '../runtime/testing/backends';
import { filterDirection } from './filterDirection';
import { planeLoss } from './planeLoss';
import { projectOnPlane } from './planeProjection';
import { principalPlane } from './principalPlane';
import { refinedGrid } from './refinedGrid';
import { layoutOf } from './weightVector';

beforeAll(async () => useBackend('wasm'));

/** The value of a generator, its rests passed over. */
async function valueOf<T>(course: AsyncGenerator<unknown, T, void> | Generator<unknown, T, void>): Promise<T> {
  for (;;) {
    const next = await course.next();
    if (next.done) return next.value;
  }
}
const vectors = (...rows: readonly (readonly number[])[]): Float32Array[] => rows.map((row) => Float32Array.from(row));

test('the principal plane of points on two known axes is those axes, wherever the origin is', async () => {
  // Variance 9 along (0.6, 0.8, 0, 0), 4 along (0, 0, 1, 0), 1 along (0, 0, 0, 1), about (5, -5, 5, 5).
  const around = [[0.6, 0.8, 0, 0, 3], [0, 0, 1, 0, 2], [0, 0, 0, 1, 1]].flatMap(([a = 0, b = 0, c = 0, d = 0, r = 0]) => [r, -r].map((s) => [5 + s * a, -5 + s * b, 5 + s * c, 5 + s * d]));
  const [u, v] = await valueOf(principalPlane(vectors(...around)));
  const sign = Math.sign(u[0] ?? 0);
  [0.6, 0.8, 0, 0].forEach((value, i) => expect(sign * (u[i] ?? NaN)).toBeCloseTo(value, 5));
  [0, 0, 1, 0].forEach((value, i) => expect(Math.sign(v[2] ?? 0) * (v[i] ?? NaN)).toBeCloseTo(value, 5));
  const { share, places } = projectOnPlane(vectors(...around), [u, v]);
  expect(share).toBeCloseTo(13 / 14, 5);
  // (5, -5, 5, 5 + 1) lies as far from the plane through 0 as its parts along (0.8, -0.6, 0, 0) and (0, 0, 0, 1) say: 7 and 6.
  expect(places[4]?.distance).toBeCloseTo(Math.hypot(7, 6), 4);
});

test('weights on one line span no plane', async () => {
  await expect(valueOf(principalPlane(vectors([1, 2, 3], [2, 4, 6], [-1, -2, -3])))).rejects.toThrow('unsupported');
});

test('long vectors are multiplied part by part', async () => {
  const [long, random] = [40_000, stream(3, 'test')];
  const [a, b] = [0, 1].map(() => Float32Array.from({ length: long }, () => random.normal()));
  const mixed = [[1, 0], [-1, 0], [0, 0.5], [0, -0.5]].map(([s = 0, t = 0]) => Float32Array.from({ length: long }, (_, i) => s * (a?.[i] ?? 0) + t * (b?.[i] ?? 0)));
  const plane = await valueOf(principalPlane(mixed));
  const { share, places } = projectOnPlane(mixed, plane);
  expect(share).toBeCloseTo(1, 6);
  mixed.forEach((vector, i) => {
    const { x, y } = places[i] ?? { x: NaN, y: NaN };
    expect(Math.hypot(x, y) / Math.hypot(...vector)).toBeCloseTo(1, 5);
  });
});

test('places on a plane of crooked directions are those of least squares', () => {
  // 2 u - 3 v + 4 n, with n orthogonal to both.
  const [u, v, n] = [Float32Array.of(1, 1, 0, 0), Float32Array.of(0, 2, 0, 0), Float32Array.of(0, 0, 0, 1)];
  const w = u.map((value, i) => 2 * value - 3 * (v[i] ?? 0) + 4 * (n[i] ?? 0));
  const { places } = projectOnPlane([w], [u, v]);
  expect(places[0]).toEqual({ x: 2, y: -3, distance: 4 });
});

test('a random direction has the filters’ lengths, and rests for biases', () => {
  const layout = layoutOf([{ name: 'kernel', shape: [2, 2, 3, 4] }, { name: 'bias', shape: [4] }]);
  const weights = Float32Array.from({ length: 52 }, (_, i) => i / 10 - 1);
  const direction = filterDirection(layout, weights, stream(1, 'slice', 0));
  for (let filter = 0; filter < 4; filter++) {
    const length = (values: Float32Array) => Math.hypot(...values.subarray(0, 48).filter((_, i) => i % 4 === filter));
    expect(length(direction)).toBeCloseTo(length(weights), 4);
  }
  expect([...direction.subarray(48)]).toEqual([0, 0, 0, 0]);
  expect(new Set(direction.subarray(0, 48)).size).toBe(48);
});

test('every point of a grid is computed once, and the rest interpolated', () => {
  const bilinear = (x: number, y: number): number => 1 + 2 * x - 3 * y + 4 * x * y;
  const grid = refinedGrid(17);
  expect(grid.levels).toEqual([5, 9, 17]);
  const seen = new Set<number>();
  for (const level of grid.levels) {
    for (const { x, y, index } of grid.pointsOf(level)) {
      expect(seen.has(index)).toBe(false);
      seen.add(index);
      grid.set(index, bilinear(x, y));
    }
    expect(seen.size).toBe(level ** 2);
    // A bilinear surface is met by interpolation, so the next level is known before it is computed.
    const next = Math.min(17, 2 * level - 1);
    grid.seenAt(next).forEach((value, i) => expect(value).toBeCloseTo(bilinear((i % next) / (next - 1), Math.floor(i / next) / (next - 1)), 10));
  }
});

test('the loss on a plane of a linear softmax model is that of its definition, in float64', async () => {
  const before = tf.memory().numTensors;
  const network = networkOf(sequential({ name: 'linear', layers: [flatten({ name: 'flatten', inputShape: [2, 2, 1] }), dense({ name: 'logits', units: 10 }), softmax({ name: 'softmax' })] }));
  const random = stream(7, 'test');
  const drawn = (): Float32Array => Float32Array.from({ length: 50 }, () => random.normal());
  const [centre, u, v] = [drawn(), drawn(), drawn()];
  const images = { images: Uint8Array.from({ length: 12 }, () => random.below(256)), labels: Uint8Array.of(3, 0, 9), count: 3, height: 2, width: 2 };
  const layout = layoutOf(network.variables.map(({ name, variable }) => ({ name, shape: variable.shape })));
  const loss = planeLoss({ network, layout, centre, directions: [u, v], images, examples: Uint32Array.of(0, 1, 2) });

  const defined = (x: number, y: number): number => {
    const weight = (i: number): number => (centre[i] ?? 0) + x * (u[i] ?? 0) + y * (v[i] ?? 0);
    const each = Array.from(images.labels, (label, p) => {
      const scores = Array.from({ length: 10 }, (_, k) => [0, 1, 2, 3].reduce((sum, i) => sum + ((images.images[4 * p + i] ?? 0) / 255) * weight(10 * i + k), weight(40 + k)));
      return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0)) - (scores[label] ?? 0);
    });
    return each.reduce((sum, value) => sum + value, 0) / 3;
  };
  for (const [x, y] of [[0, 0], [1, 0], [0, -1], [0.3, 2], [-20, 15]] as const) {
    const [found, expected] = [await valueOf(loss.at(x, y)), defined(x, y)];
    expect(Math.abs(found - expected) / expected).toBeLessThan(1e-5);
  }
  expect(await valueOf(loss.of(u.map((value, i) => value + (centre[i] ?? 0))))).toBeCloseTo(defined(1, 0), 4);
  loss.dispose();
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
