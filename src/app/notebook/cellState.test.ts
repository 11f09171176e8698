import { describe, expect, test } from 'vitest';
import { housingLinear1 } from '../../engine/declarations/housing';
import { mnistCnn } from '../../engine/declarations/mnist';
import { aRecord } from '../runs/record.fixture';
import { cellState, relevantParams, sameParams } from './cellState';

describe('state of a cell', () => {
  test('a finished run is stale once the form asks for something else; a running one is not', () => {
    expect(cellState(undefined, false)).toBe('idle');
    expect(cellState(aRecord({ phase: 'done' }), true)).toBe('done');
    expect(cellState(aRecord({ phase: 'done' }), false)).toBe('stale');
    expect(cellState(aRecord({ phase: 'running' }), false)).toBe('running');
  });

  test('parameters that do not count do not make a cell stale', () => {
    expect(relevantParams(mnistCnn, { optimizer: 'sgd' })).not.toContain('beta1');
    expect(sameParams(mnistCnn, { optimizer: 'sgd', beta1: 0.9 }, { optimizer: 'sgd', beta1: 0.5 })).toBe(true);
    expect(sameParams(mnistCnn, { optimizer: 'adam', beta1: 0.9 }, { optimizer: 'adam', beta1: 0.5 })).toBe(false);
    expect(sameParams(housingLinear1, {}, { learningRate: 0.01 })).toBe(true);
  });
});
