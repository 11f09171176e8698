import { describe, expect, test } from 'vitest';
import type { RunSpec } from '../../engine/protocol';
import { hueOf, nextShade, runColor } from './color';
import { nextRepetition, racerName, runName } from './naming';
import type { RunRecord } from './record';
import { aRecord } from './record.fixture';

const spec = (experiment: string, params: RunSpec['params']): RunSpec => ({ schema: 1, experiment, params, seed: 1 });
const adam = spec('mnist/cnn', { optimizer: 'adam', learningRate: 0.001 });
const record = (over: Partial<RunRecord>): RunRecord => aRecord({ spec: adam, ...over });

describe('names', () => {
  test('optimizer and network; the rate where it is not the usual one; the repetition', () => {
    expect(runName(record({}), 'en')).toBe('Adam · CNN');
    expect(runName(record({ spec: { ...adam, params: { ...adam.params, learningRate: 0.01 } } }), 'en')).toBe('Adam 0.01 · CNN');
    expect(runName(record({ repetition: 2 }), 'en')).toBe('Adam · CNN · 3');
  });

  test('a regression says its features, its way of descent and its rate', () => {
    expect(runName(record({ spec: spec('housing/linear2', { learningRate: 0.01, descent: 'batch' }) }), 'en')).toBe('Two features · 0.01');
    expect(runName(record({ spec: spec('housing/linear2', { learningRate: 0.01, descent: 'stochastic' }) }), 'zh')).toBe('双特征回归 · 随机 · 0.01');
  });

  test('among runs of one network the network goes without saying', () => {
    expect(racerName(record({ repetition: 1 }), 'en')).toBe('Adam · 2');
    expect(racerName(record({ name: 'Mine' }), 'en')).toBe('Mine');
  });

  test('the learner’s own name wins', () => {
    expect(runName(record({ name: 'Mine', repetition: 3 }), 'zh')).toBe('Mine');
  });
});

test('runs of one automatic name are numbered, others are not', () => {
  const slow = { ...adam, params: { ...adam.params, learningRate: 0.0001 } };
  expect(nextRepetition([record({}), record({ repetition: 1 })], adam)).toBe(2);
  expect(nextRepetition([record({})], slow)).toBe(0);
});

describe('colours', () => {
  test('the optimizer’s in a race, the model’s elsewhere', () => {
    expect(hueOf(adam, 'race')).toBe('--adam');
    expect(hueOf(adam, null)).toBe('--cnn');
    expect(runColor(record({}))).toBe('var(--cnn)');
  });

  test('repetitions of a colour differ', () => {
    const colors = [0, 1, 2, 3].map((shade) => runColor(record({ shade })));
    expect(new Set(colors).size).toBe(4);
  });

  test('the first free shade of the same race and optimizer is taken', () => {
    const race = [record({ group: 'g', shade: 0 }), record({ group: 'g', shade: 2 }), record({ group: 'h', shade: 1 }), record({ group: null, shade: 1 })];
    expect(nextShade(race, adam, 'g')).toBe(1);
    expect(nextShade(race, spec('mnist/cnn', { optimizer: 'sgd' }), 'g')).toBe(0);
    expect(nextShade([record({ removed: true })], adam, null)).toBe(0);
  });
});
