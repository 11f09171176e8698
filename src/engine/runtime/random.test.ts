import { describe, expect, it } from 'vitest';
import { RandomStream, stream } from './random';

const draw = (s: RandomStream, n: number) => Array.from({ length: n }, () => s.uint32());

describe('stream', () => {
  it('follows the reference of xoshiro128** 1.1', () => {
    // First outputs of the authors' C code from the state 1, 2, 3, 4.
    expect(draw(new RandomStream(1, 2, 3, 4), 4)).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('is a function of its key alone', () => {
    expect(draw(stream(7, 'shuffle', 3), 8)).toEqual(draw(stream(7, 'shuffle', 3), 8));
    const keys = [stream(7, 'shuffle', 3), stream(8, 'shuffle', 3), stream(7, 'shuffle', 4), stream(7, 'shuffle'), stream(7, 'dropout', 3), stream(7, 'shuffle', 3, 0), stream(7 + 2 ** 32, 'shuffle', 3)];
    expect(new Set(keys.map((s) => s.uint32())).size).toBe(keys.length);
  });

  it('spreads uniform numbers evenly (chi-square over 64 bins)', () => {
    const counts = new Float64Array(64);
    const values = new Float32Array(64_000);
    stream(1, 'test').fillUniform(values);
    for (const v of values) counts[Math.floor(v * 64)] = (counts[Math.floor(v * 64)] ?? 0) + 1;
    const chi = counts.reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
    // 63 degrees of freedom: 99.9 % of samples lie in 31..106.
    expect(chi).toBeGreaterThan(31);
    expect(chi).toBeLessThan(106);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it('gives neighbouring keys unrelated numbers', () => {
    const n = 4_000;
    const first = (key: (i: number) => RandomStream) => Array.from({ length: n }, (_, i) => key(i).uniform() - 0.5);
    for (const key of [(i: number) => stream(5, 'k', i), (i: number) => stream(i + 1, 'k'), (i: number) => stream(5, 'k', 3, i)]) {
      const u = first(key);
      const correlation = u.slice(1).reduce((sum, v, i) => sum + v * (u[i] ?? 0), 0) / (n / 12);
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n));
      expect(Math.abs(u.reduce((a, b) => a + b, 0) / n)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    }
  });

  it('draws normal numbers with mean 0, variance 1 and kurtosis 3', () => {
    const s = stream(11, 'normal');
    const n = 40_000;
    const values = Array.from({ length: n }, () => s.normal());
    const moment = (p: number) => values.reduce((sum, v) => sum + v ** p, 0) / n;
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });

  it('draws every permutation equally often', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 6_000; i++) {
      const key = stream(3, 'perm', i).permutation(3).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const chi = [...counts.values()].reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(20.5); // 5 degrees of freedom, 99.9 %
    expect([...stream(1, 'perm').permutation(60_000)].sort((a, b) => a - b)).toEqual(Array.from({ length: 60_000 }, (_, i) => i));
  });

  it('picks unbiased integers below n', () => {
    const s = stream(9, 'below');
    const big = 3 * 2 ** 30; // a plain modulo would give the lower third twice as often
    const low = Array.from({ length: 6_000 }, () => s.below(big)).filter((v) => v < 2 ** 30).length;
    expect(Math.abs(low - 2_000)).toBeLessThan(4 * Math.sqrt(6_000 * (2 / 9)));
  });
});
