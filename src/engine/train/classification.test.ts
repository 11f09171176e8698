import { expect, test } from 'vitest';
import { predictionsOf } from './classification';

test('probabilities, loss and accuracy agree with their definitions', () => {
  // Two classes: -log softmax([0, ln 3])[k] = ln 4 - [0, ln 3][k].
  const logits = Float32Array.of(0, Math.log(3), 5, 5 - Math.log(3));
  const { probabilities, loss, accuracy, predicted } = predictionsOf(logits, Uint8Array.of(0, 0), 2, 9);
  expect(Array.from(probabilities)).toEqual([0.25, 0.75, 0.75, 0.25].map((p) => expect.closeTo(p, 6) as number));
  expect(loss).toBeCloseTo((Math.log(4) + Math.log(4 / 3)) / 2, 6);
  expect(accuracy).toBe(0.5);
  expect(Array.from(predicted)).toEqual([1, 0]);
});

test('huge logits do not overflow', () => {
  const { loss, probabilities } = predictionsOf(Float32Array.of(1e30, -1e30), Uint8Array.of(1), 2, 1);
  expect(probabilities[0]).toBe(1);
  expect(loss).toBeGreaterThan(1e30);
});
