import { expect, test } from 'vitest';
import { untilAbove } from './untilAbove';

const curve = (values: readonly number[]) => ({ id: 'a', label: 'a', color: 'currentColor', steps: Float64Array.from(values, (_, i) => i + 1), values: Float64Array.from(values) });

test('keeps a curve that stays below', () => {
  const series = curve([0.5, 0.4, 0.3]);
  expect(untilAbove(series, 2)).toBe(series);
});

test('ends with the first value above, also where it is not a number', () => {
  expect([...untilAbove(curve([0.5, 1.9, 3, 9, 81]), 2).values]).toEqual([0.5, 1.9, 3]);
  expect([...untilAbove(curve([0.5, Number.NaN, 1]), 2).steps]).toEqual([1, 2]);
});
