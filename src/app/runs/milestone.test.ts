import { describe, expect, test } from 'vitest';
import type { Phase, Progress } from '../../engine/protocol';
import { milestoneOf } from './milestone';
import type { RunRecord } from './record';
import { aRecord } from './record.fixture';

const at = (phase: Phase, step: number, secondsPerStep = 1): RunRecord => {
  const progress: Progress = { step, totalSteps: 100, stepsPerEpoch: 10, batchSize: 1, seconds: step * secondsPerStep, examplesPerSecond: 1, secondsLeft: null };
  return aRecord({ phase, progress });
};

describe('milestones', () => {
  test('a finished epoch, once', () => {
    expect(milestoneOf(at('running', 9), at('running', 10))).toEqual({ kind: 'epoch', epoch: 1 });
    expect(milestoneOf(at('running', 10), at('running', 11))).toBeNull();
  });

  test('ends, failures and pauses', () => {
    expect(milestoneOf(at('running', 99), at('done', 100))?.kind).toBe('done');
    expect(milestoneOf(at('running', 5), at('failed', 5))?.kind).toBe('failed');
    expect(milestoneOf(at('done', 100), at('done', 100))).toBeNull();
  });

  test('epochs of a hundredth of a second are told about every five seconds', () => {
    const told = Array.from({ length: 100 }, (_, i) => milestoneOf(at('running', i * 10 + 9, 0.001), at('running', i * 10 + 10, 0.001))).filter((m) => m !== null);
    expect(told).toHaveLength(0);
    expect(milestoneOf(at('running', 4999, 0.001), at('running', 5000, 0.001))).toEqual({ kind: 'epoch', epoch: 500 });
  });

  test('a run seen for the first time is no news', () => {
    expect(milestoneOf(undefined, at('done', 100))).toBeNull();
  });
});
