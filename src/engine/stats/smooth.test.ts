import { describe, expect, it } from 'vitest';
import { smooth } from './smooth';

describe('smoothing', () => {
  it('is the weighted mean with weights w^(n-i), in closed form', () => {
    const values = [3, -1, 4, 1, -5];
    const weight = 0.6;
    smooth(values, weight).forEach((value, n) => {
      const weights = values.slice(0, n + 1).map((_, i) => weight ** (n - i));
      const total = weights.reduce((sum, w) => sum + w, 0);
      expect(value).toBeCloseTo(weights.reduce((sum, w, i) => sum + w * (values[i] ?? 0), 0) / total, 12);
    });
  });

  it('leaves raw and constant curves untouched', () => {
    expect([...smooth([1, 2, 9], 0)]).toEqual([1, 2, 9]);
    expect([...smooth([0.1, 0.1, 0.1], 0.99)]).toEqual([0.1, 0.1, 0.1]);
  });

  it('lets holes pass without spoiling what follows', () => {
    const [first, hole, next] = smooth([2, NaN, 4], 0.5);
    expect(first).toBe(2);
    expect(hole).toBeNaN();
    expect(next).toBeCloseTo((0.5 * 2 + 4) / 1.5, 12);
  });
});
