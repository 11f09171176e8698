import { describe, expect, test } from 'vitest';
import { aRecord } from '../runs/record.fixture';
import { estimateCost } from './costEstimate';

describe('cost', () => {
  const half = { step: 50, totalSteps: 100, stepsPerEpoch: 50, batchSize: 128, seconds: 10, examplesPerSecond: 0, secondsLeft: null };

  test('without a run to tell from there is no time', () => {
    expect(estimateCost('mnist/cnn', { epochs: 1, trainSize: 1000, batchSize: 100, validationSize: 100 }, [])).toEqual({ examples: 1000, steps: 10, seconds: null });
  });

  test('twice the work of a run takes twice its time', () => {
    const params = { epochs: 1, trainSize: 1000, batchSize: 100, validationSize: 500 };
    const known = aRecord({ progress: half, spec: { schema: 1, experiment: 'mnist/cnn', params, seed: 1 } });
    // Half of that run took 10 s.
    expect(estimateCost('mnist/cnn', params, [known]).seconds).toBeCloseTo(20, 9);
    expect(estimateCost('mnist/cnn', { ...params, epochs: 2 }, [known]).seconds).toBeCloseTo(40, 9);
  });
});
