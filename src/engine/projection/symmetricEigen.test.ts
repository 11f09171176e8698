import { expect, test } from 'vitest';
import { symmetricEigen } from './symmetricEigen';

test('the second differences of a string, whose eigenvalues are known', () => {
  const n = 6;
  const matrix = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_unused, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)));
  const { values, vectors } = symmetricEigen(matrix);
  values.forEach((value, k) => { expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 12); });
  vectors.forEach((vector, k) => {
    matrix.forEach((row, i) => { expect(row.reduce((sum, x, j) => sum + x * vector[j]!, 0)).toBeCloseTo(values[k]! * vector[i]!, 12); });
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
  });
});

test('a matrix of zeros', () => {
  expect([...symmetricEigen([new Float64Array(2), new Float64Array(2)]).values]).toEqual([0, 0]);
});
