import { describe, expect, test } from 'vitest';
import { defaultRacer, racerKey, racerOf, withAnother } from './racer';

describe('racers', () => {
  test('a run of all parameters is reduced to the optimizer and what it reads', () => {
    const unprocessed = { schedule: 'constant', warmupSteps: 0, clip: 'none', gradientNoise: 0 };
    expect(racerOf({ optimizer: 'momentum', learningRate: 0.02, momentum: 0.8, beta1: 0.9, batchSize: 128 })).toEqual({ optimizer: 'momentum', learningRate: 0.02, momentum: 0.8, ...unprocessed });
    expect(racerOf({ optimizer: 'sgd', learningRate: 0.1, schedule: 'cosine', decayEvery: 5 })).toMatchObject({ schedule: 'cosine', finalFactor: 0 });
    expect(racerOf({ optimizer: 'sgd', schedule: 'cosine', decayEvery: 5 })).not.toHaveProperty('decayEvery');
  });

  test('an experiment without optimizers has no racer', () => {
    expect(racerOf({ learningRate: 0.02 })).toBeNull();
  });

  test('the key does not depend on the order of names', () => {
    expect(racerKey({ optimizer: 'sgd', learningRate: 1 })).toBe(racerKey({ learningRate: 1, optimizer: 'sgd' }));
  });

  test('the same optimizer again gets a tenth of the rate', () => {
    const grid = withAnother(withAnother([defaultRacer('sgd')], 'sgd'), 'sgd');
    expect(grid.map((r) => r['learningRate'])).toEqual([0.01, 0.001, 0.0001]);
  });
});
