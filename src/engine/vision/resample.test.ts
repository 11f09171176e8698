import { describe, expect, it } from 'vitest';
import { resample } from './resample';

const region = (width: number, height: number, left = 0, top = 0): { left: number; top: number; width: number; height: number } => ({ left, top, width, height });

describe('resample', () => {
  it('copies at equal size, also a part', () => {
    const picture = Float32Array.of(1, 2, 3, 4, 5, 6);
    expect(resample(picture, 3, region(3, 2), 3, 2)).toEqual(picture);
    expect([...resample(picture, 3, region(2, 1, 1, 1), 2, 1)]).toEqual([5, 6]);
  });

  it('averages areas, with parts of pixels at the seams', () => {
    expect([...resample(Float32Array.of(1, 3, 5, 7), 2, region(2, 2), 1, 1)]).toEqual([4]);
    // Three pixels into two: (a + b/2) / 1.5 and (b/2 + c) / 1.5.
    const [left, right] = resample(Float32Array.of(3, 6, 0), 3, region(3, 1), 2, 1);
    expect(left).toBeCloseTo(4, 6);
    expect(right).toBeCloseTo(2, 6);
  });

  it('keeps the mean when shrinking by any ratio', () => {
    const picture = Float32Array.from({ length: 37 * 23 }, (_, i) => (i * 7919) % 101);
    const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const [width, height] of [[20, 13], [36, 22], [1, 1], [5, 23]] as const) expect(mean(resample(picture, 37, region(37, 23), width, height))).toBeCloseTo(mean(picture), 3);
  });

  it('enlarges linearly', () => {
    expect([...resample(Float32Array.of(0, 1), 2, region(2, 1), 4, 1)]).toEqual([0, 0.25, 0.75, 1]);
  });
});
