import { expect, test } from 'vitest';
import { fakeRun } from '../figure/fakeRun.testing';
import { durationText, measuredSeconds } from './duration';

const planned = [{ experiment: 'captcha/course', params: { trainSize: 1_000, validationSize: 100, epochs: 1 } }];
/** Half of 20 epochs of the same, done in 30 seconds. */
const run = { ...fakeRun({ id: 'a', experiment: 'captcha/course', params: { trainSize: 1_000, validationSize: 100, epochs: 20 } }), progress: { step: 100, totalSteps: 200, stepsPerEpoch: 10, batchSize: 100, seconds: 30, examplesPerSecond: 1, secondsLeft: null } };

test('a run of this device tells how long another takes', () => {
  expect(measuredSeconds(planned, [run])).toBeCloseTo(3, 9);
  expect(durationText([...planned, ...planned], [run], 'en')).toBe('About 6 s on this device.');
});

test('without a run it is a guess, and says so', () => {
  expect(measuredSeconds(planned, [])).toBeNull();
  expect(durationText(planned, [], 'en')).toMatch(/^Roughly \d+ s on two processor cores/);
  expect(durationText([{ experiment: 'captcha/course', params: { epochs: 100 } }], [], 'zh')).toMatch(/^两个处理器核心约需 [\d.]+ (分钟|小时)/);
});
