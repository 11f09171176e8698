import { describe, expect, it } from 'vitest';
import { lossFell, median, quantile } from './statistics';

describe('median', () => {
  it('is the middle value, or the mean of the middle two', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('quantile', () => {
  it('is the value of the nearest rank', () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect(quantile(values, 0.99)).toBe(198);
    expect(quantile(values, 0)).toBe(1);
    expect(quantile(values, 1)).toBe(200);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('lossFell', () => {
  it('compares the end with the beginning, whatever one noisy step did', () => {
    expect(lossFell([2.3, 2.4, 2, 1.9, 1.9, 1.8, 1.8, 5, 1.7])).toBe(true);
    expect(lossFell([2.3, 2.2])).toBe(true);
  });

  it('is not fooled by a loss that stays, rises, is unknown, or by a single one', () => {
    for (const losses of [[2.3, 2.3, 2.3], [2.3, 1, 2.4, 2.5], [2.3, Number.NaN], [2.3]]) expect(lossFell(losses)).toBe(false);
  });
});
