import { describe, expect, it } from 'vitest';
import { normalize, sampleStd, scaleOf } from './normalize';

describe('z-scores', () => {
  it('divides by the sample standard deviation', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: squares about 5 sum to 32, so s = sqrt(32 / 7).
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(scaleOf(values).mean).toBe(5);
    expect(sampleStd(values)).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(normalize(values)[7]).toBeCloseTo(4 / Math.sqrt(32 / 7), 14);
  });

  it('leaves mean 0 and spread 1, also far from zero', () => {
    const z = normalize([1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 8]);
    expect(scaleOf(z).mean).toBeCloseTo(0, 12);
    expect(scaleOf(z).std).toBeCloseTo(1, 12);
  });

  it('only centres a constant column', () => {
    expect([...normalize([3, 3, 3])]).toEqual([0, 0, 0]);
    expect([...normalize([7], { mean: 7, std: NaN })]).toEqual([0]);
  });
});
