import { describe, expect, it } from 'vitest';
import { stream } from '../../runtime/random';
import { dropoutMask, hashOfPlace, type MaskKey } from './dropoutMask';

const key = (seed: number, layer: number, step: number): MaskKey => {
  const words = stream(seed, 'dropout', layer, step);
  return [words.uint32() | 0, words.uint32() | 0];
};
const count = 1 << 16;

/** Correlation of two masks of rate a half; under independence its deviation is count^-1/2. */
function correlation(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + (value - 1) * ((b[i] ?? 1) - 1), 0) / a.length;
}
const half = (maskKey: MaskKey, size = count): Float32Array => dropoutMask(size, 0.5, maskKey);

describe('the hash of a place', () => {
  it('sets every bit in half of the places, whatever the key (chi-square over 32 bits)', () => {
    for (const maskKey of [key(1, 0, 1), key(7, 3, 1000), [0, 0] as const, [-1, 1] as const]) {
      const set = new Float64Array(32);
      for (let i = 0; i < count; i++) {
        const hash = hashOfPlace(i, maskKey);
        for (let bit = 0; bit < 32; bit++) set[bit] = (set[bit] ?? 0) + ((hash >>> bit) & 1);
      }
      const chi = set.reduce((sum, ones) => sum + (ones - count / 2) ** 2 / (count / 4), 0);
      // 32 degrees of freedom: 99.99 % of samples lie in 8..73.
      expect(chi).toBeGreaterThan(8);
      expect(chi).toBeLessThan(73);
    }
  });

  it('spreads its high byte evenly (chi-square over 256 values)', () => {
    const counts = new Float64Array(256);
    for (let i = 0; i < count; i++) counts[hashOfPlace(i, key(2, 1, 5)) >>> 24] = (counts[hashOfPlace(i, key(2, 1, 5)) >>> 24] ?? 0) + 1;
    const chi = counts.reduce((sum, n) => sum + (n - count / 256) ** 2 / (count / 256), 0);
    // 255 degrees of freedom: 99.99 % of samples lie in 176..346.
    expect(chi).toBeGreaterThan(176);
    expect(chi).toBeLessThan(346);
  });

  it('changes half of its bits when one bit of the place or of the key changes', () => {
    const base = key(3, 0, 1);
    for (let bit = 0; bit < 32; bit++) {
      const changed = [0, 0, 0];
      for (let i = 0; i < 4096; i++) {
        const hash = hashOfPlace(i, base);
        const others = [hashOfPlace(i ^ (1 << bit), base), hashOfPlace(i, [base[0] ^ (1 << bit), base[1]]), hashOfPlace(i, [base[0], base[1] ^ (1 << bit)])];
        others.forEach((other, k) => {
          for (let x = (hash ^ other) >>> 0; x > 0; x = (x & (x - 1)) >>> 0) changed[k] = (changed[k] ?? 0) + 1;
        });
      }
      for (const bits of changed) expect(Math.abs(bits / 4096 / 32 - 0.5), `bit ${bit}`).toBeLessThan(0.02);
    }
  });
});

describe('a dropout mask', () => {
  it('keeps the share that the rate says, and the mean at 1', () => {
    for (const rate of [0.1, 0.25, 0.5, 0.9]) {
      const mask = dropoutMask(count, rate, key(4, 0, 9));
      const mean = mask.reduce((sum, value) => sum + value, 0) / count;
      expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(rate / (1 - rate) / count));
    }
    expect(dropoutMask(5, 0, key(1, 1, 1))).toEqual(new Float32Array(5).fill(1));
  });

  it('is unrelated to the masks of neighbouring steps, layers and seeds', () => {
    for (const [a, b] of [[key(1, 0, 1), key(1, 0, 2)], [key(1, 0, 1), key(1, 1, 1)], [key(1, 0, 1), key(2, 0, 1)], [key(1, 0, 999), key(1, 0, 1000)]] as const) {
      expect(Math.abs(correlation(half(a), half(b)))).toBeLessThan(4 / Math.sqrt(count));
    }
  });

  it('has places that are unrelated to each other, near or a row apart', () => {
    const mask = half(key(5, 0, 1), count + 9216);
    for (const distance of [1, 2, 3, 4, 8, 10, 16, 64, 128, 256, 1024, 9216]) {
      expect(Math.abs(correlation(mask.subarray(0, count), mask.subarray(distance, distance + count))), `distance ${distance}`).toBeLessThan(4 / Math.sqrt(count));
    }
  });

  it('drops one place as often as another over the steps', () => {
    const kept = new Float64Array(64);
    const steps = 2000;
    for (let step = 0; step < steps; step++) {
      const maskKey = key(6, 0, step);
      kept.forEach((n, i) => (kept[i] = n + (hashOfPlace(i, maskKey) >>> 31)));
    }
    const chi = kept.reduce((sum, n) => sum + (n - steps / 2) ** 2 / (steps / 4), 0);
    // 64 degrees of freedom: 99.99 % of samples lie in 28..118.
    expect(chi).toBeGreaterThan(28);
    expect(chi).toBeLessThan(118);
  });
});
