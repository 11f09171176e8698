import { expect, test } from 'vitest';
import { fakeRun } from '../figure/fakeRun.testing';
import { durationText, measuredSeconds } from './duration';

const course = 'captcha/course';
const epoch = { trainSize: 1_000, validationSize: 100, epochs: 1 };
/** Half of 20 such epochs, done in 30 seconds. */
const run = { ...fakeRun({ id: 'a', experiment: course, params: { ...epoch, epochs: 20 } }), progress: { step: 100, totalSteps: 200, stepsPerEpoch: 10, batchSize: 100, seconds: 30, examplesPerSecond: 1, secondsLeft: null } };

test('a run of this device tells how long others of its network take', () => {
  expect(measuredSeconds(course, [epoch], [run])).toBeCloseTo(3, 9);
  expect(durationText(course, [epoch, epoch], [run], 'en')).toBe('About 6 s on this device.');
  expect(measuredSeconds('captcha/best', [epoch], [run])).toBeNull();
});

test('without a run it is a guess, and says so', () => {
  expect(durationText(course, [epoch], [], 'en')).toBe('Roughly 4 s on two processor cores, much less on a GPU.');
  expect(durationText(course, [{ ...epoch, epochs: 100 }], [], 'zh')).toBe('在两个处理器核心上大约要 7 分钟，有 GPU 会快得多。');
});
