import { describe, expect, it } from 'vitest';
import { rasterise } from './rasterise';

describe('rasterise', () => {
  it('gives a horizontal stroke full ink in its row and none far away', () => {
    const ink = rasterise([{ x: 1.5, y: 2.5 }, { x: 3.5, y: 2.5 }], 0.5, 5);
    expect([...ink.subarray(10, 15)]).toEqual([0, 1, 1, 1, 0]);
    expect([...ink.subarray(0, 5)]).toEqual([0, 0, 0, 0, 0]);
  });
  it('shades the edge by distance', () => {
    const ink = rasterise([{ x: 2, y: 2.5 }], 0.75, 4);
    expect(ink[2 * 4 + 1]).toBeCloseTo(0.75, 6);
    expect(ink[2 * 4 + 2]).toBeCloseTo(0.75, 6);
  });
  it('draws a single point and ignores an empty stroke', () => {
    expect(rasterise([{ x: 0.5, y: 0.5 }], 1, 1)[0]).toBe(1);
    expect(Math.max(...rasterise([], 1, 3))).toBe(0);
  });
});
