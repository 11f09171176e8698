import { expect, test } from 'vitest';
import { rateCurvePath } from './ratePath';

test('rates run from the left edge to the right one, from the ground up to the highest', () => {
  expect(rateCurvePath([0, 1, 0.5], false)).toBe('M0.0 45.0L120.0 3.0L240.0 24.0');
});

test('on a logarithmic scale equal ratios are equal heights', () => {
  expect(rateCurvePath([1e-4, 1e-3, 1e-2], true)).toBe('M0.0 45.0L120.0 24.0L240.0 3.0');
});

test('a single rate is a point', () => {
  expect(rateCurvePath([0.1], false)).toBe('M0.0 3.0');
});
