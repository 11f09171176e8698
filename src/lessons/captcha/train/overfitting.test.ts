import { describe, expect, test } from 'vitest';
import { fakeRun } from '../../figure/fakeRun.testing';
import { recordedFirst } from '../recorded/first';
import { recordedLosses } from '../recorded/losses';
import { recordedOptimizers } from '../recorded/optimizers';
import { stepsPerEpoch } from '../recorded/run';
import { epochMeans, historyOf } from './history';
import { stoppedAt } from './stopping';

describe('early stopping after the fact', () => {
  test('waits as long as its patience, and remembers the best epoch', () => {
    expect(stoppedAt([5, 3, 4, 2, 3, 3, 3, 1], 3)).toEqual({ best: 4, last: 7 });
    expect(stoppedAt([5, 3, 4, 2, 3, 3, 3, 1], 4)).toEqual({ best: 8, last: 8 });
    expect(stoppedAt([5, 3, 4, 2], 1)).toEqual({ best: 2, last: 3 });
  });

  test('a loss that always falls is never stopped, and nothing has no best', () => {
    expect(stoppedAt([3, 2, 1], 1)).toEqual({ best: 3, last: 3 });
    expect(stoppedAt([], 2)).toBeNull();
  });

  test('the recorded RMSprop is best after eight epochs of a hundred', () => {
    const rmsprop = recordedOptimizers.find((run) => run.optimizer === 'rmsprop');
    expect(stoppedAt(rmsprop?.curves.val_loss ?? [], 5)).toEqual({ best: 8, last: 13 });
  });
});

describe('epochs of a run', () => {
  test('means of whole epochs', () => {
    expect(epochMeans({ steps: Float64Array.of(1, 2, 3, 4, 5), values: Float64Array.of(1, 3, 5, 7, 100) }, 2, 2)).toEqual([2, 6]);
  });

  test('beside the validations, of which there is one an epoch', () => {
    const run = fakeRun({ id: 'a', experiment: 'captcha/course', curves: { loss: [4, 2], acc: [0.9, 0.92], val_loss: [3, 2.5], val_acc: [0.9, 0.91] } });
    expect(historyOf(run)).toEqual({ loss: [4, 2], val_loss: [3, 2.5], acc: [0.9, 0.92], val_acc: [0.9, 0.91] });
  });
});

test('every recording has one value an epoch of every metric', () => {
  for (const run of [recordedFirst, ...recordedOptimizers, ...recordedLosses]) {
    const epochs = run === recordedFirst ? 10 : 100;
    for (const values of Object.values(run.curves)) expect(values).toHaveLength(epochs);
    // Where accuracy is one answer a picture, it counts whole pictures: what the sizes were read from.
    if (run.loss !== 'binary-ce') for (const value of run.curves.val_acc) expect(Math.abs(value * run.validationSize - Math.round(value * run.validationSize))).toBeLessThan(0.06);
  }
  expect(stepsPerEpoch(recordedFirst)).toBe(40);
});
