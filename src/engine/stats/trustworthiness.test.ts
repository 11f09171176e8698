import { expect, test } from 'vitest';
import { neighbourAgreement, trustworthiness } from './trustworthiness';

const line = [0, 1, 3, 6, 10, 15];
const distances = line.flatMap((a) => line.map((b) => (a - b) ** 2));

test('a faithful picture can be trusted entirely', () => {
  expect(trustworthiness(distances, line.map((x) => 2 * x), 1, 2)).toBe(1);
});

// Expected: sklearn.manifold.trustworthiness of the same points.
test.each([
  [[0, 15, 1, 10, 3, 6], 1, 0.5833333333333334, 0.4666666666666667],
  [[0, 0, 5, 5, 1, 0, 9, 9, 2, 2, 7, 1], 2, 0.5, 0.3666666666666667],
])('false neighbours are punished by their rank, as scikit-learn does it', (picture, components, ofOne, ofTwo) => {
  expect(trustworthiness(distances, picture, components, 1)).toBeCloseTo(ofOne, 12);
  expect(trustworthiness(distances, picture, components, 2)).toBeCloseTo(ofTwo, 12);
});

test('a picture of too few points for so many neighbours is refused', () => {
  expect(() => trustworthiness(distances, line, 1, 3)).toThrow(RangeError);
});

test('neighbours that carry the same label', () => {
  expect(neighbourAgreement([0, 1, 2, 10, 11, 12], 1, [0, 0, 0, 1, 1, 1], 2)).toBe(1);
  expect(neighbourAgreement([0, 1, 10, 11], 1, [0, 1, 0, 1], 1)).toBe(0);
  expect(neighbourAgreement([0, 0, 1, 0, 10, 0], 2, [0, 0, 1], 1)).toBeCloseTo(2 / 3, 12);
});
