import { expect, test } from 'vitest';
import { captchaAccuracy } from '../../../engine/stats/captchaAccuracy';
import { classesOfText, decodeVector } from '../../../engine/stats/captchaText';
import { bentOutputs, rests } from './bend';

const digits = '0123456789';
const truth = classesOfText('2149', 4, digits);

test.each(rests)('rows sum to 1, the rest %s', (rest) => {
  const outputs = bentOutputs(truth, [0, 0.3, 0.7, 1], rest, 10);
  for (let row = 0; row < 4; row++) expect(outputs.subarray(row * 10, row * 10 + 10).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect([2, 11, 24, 39].map((i) => outputs[i])).toEqual([0, 0.3, 0.7, 1]);
});

test('a tenth each is a network that has learned nothing', () => {
  const outputs = bentOutputs(truth, [0.1, 0.1, 0.1, 0.1], 'shared', 10);
  for (const value of outputs) expect(value).toBeCloseTo(0.1, 12);
  expect(captchaAccuracy(outputs, truth, 4, 10).acc).toBeCloseTo(0.9, 12);
});

test('a rival takes over below a half, and follows 9 with 0', () => {
  expect(decodeVector(bentOutputs(truth, [0.4, 0.6, 0.6, 0.4], 'rival', 10), 4, digits)).toBe('3140');
});
