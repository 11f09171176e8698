import { describe, expect, it } from 'vitest';
import { epochOrder, fillBatch, firstExamples } from './batches';

describe('orders', () => {
  it('are permutations that depend on seed and epoch alone', () => {
    const order = epochOrder(3, 0, 1_000);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
    expect(epochOrder(3, 0, 1_000)).toEqual(order);
    expect(epochOrder(3, 1, 1_000)).not.toEqual(order);
    expect(epochOrder(4, 0, 1_000)).not.toEqual(order);
  });

  it('take smaller sets out of larger ones, evenly', () => {
    const thousand = firstExamples(60_000, 1_000);
    expect([...firstExamples(60_000, 5_000).subarray(0, 1_000)]).toEqual([...thousand]);
    expect(new Set(thousand).size).toBe(1_000);
    // Mean of 1,000 uniform indices: within four standard errors of the middle.
    expect(Math.abs(thousand.reduce((a, b) => a + b, 0) / 1_000 - 30_000)).toBeLessThan((4 * 60_000) / Math.sqrt(12 * 1_000));
    expect([...firstExamples(3, 3)]).toEqual([0, 1, 2]);
    expect([...firstExamples(3, 9)]).toEqual([0, 1, 2]);
  });
});

describe('fillBatch', () => {
  it('scales bytes to 0..1 and writes one-hot rows, over whatever stood there', () => {
    const set = { images: Uint8Array.of(0, 255, 51, 102, 255, 0), labels: Uint8Array.of(2, 0, 1), count: 3, height: 1, width: 2 };
    const x = new Float32Array(4).fill(9);
    const y = new Float32Array(6).fill(9);
    fillBatch(set, [0, 2, 1], 1, 3, x, y);
    expect([...x]).toEqual([1, 0, Math.fround(0.2), Math.fround(0.4)]);
    expect([...y]).toEqual([0, 1, 0, 1, 0, 0]);
  });
});
