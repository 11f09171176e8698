import { describe, expect, test } from 'vitest';
import { resolveParams, type Params } from '../schema';
import { mnistSoftmax } from '../mnist';
import { scheduleOf } from './catalog';
import { scheduleIds } from './params';
import fixture from './schedules.fixture.json';

const { totalSteps } = fixture;
const of = (params: Params, steps = totalSteps) => scheduleOf(resolveParams(mnistSoftmax, { learningRate: 0.4, ...params }), steps);
const factors = (params: Params): number[] => Array.from({ length: totalSteps }, (_, done) => of(params).factor(done));

const settings: Readonly<Record<keyof typeof fixture.rates, Params>> = {
  step: { schedule: 'step', decayEvery: 7, decayFactor: 0.5 },
  exponential: { schedule: 'exponential', decayEvery: 10, decayFactor: 0.5 },
  cosine: { schedule: 'cosine', finalFactor: 0.1 },
  warmup: { schedule: 'cosine', warmupSteps: 5 },
  oneCycle: { schedule: 'one-cycle', peakAt: 0.3, lowMomentum: 0.85 },
};

describe('schedules', () => {
  test.each(Object.keys(settings) as (keyof typeof settings)[])('%s gives PyTorch’s rates', (name) => {
    factors(settings[name]).forEach((factor, i) => { expect(factor * 0.4).toBeCloseTo(fixture.rates[name][i] ?? Number.NaN, 12); });
  });

  test('the exponential one and the cosine are Keras’ as well', () => {
    factors(settings.exponential).forEach((factor, i) => { expect(factor * 0.4).toBeCloseTo(fixture.keras.exponential[i] ?? Number.NaN, 6); });
    factors(settings.cosine).forEach((factor, i) => { expect(factor * 0.4).toBeCloseTo(fixture.keras.cosine[i] ?? Number.NaN, 6); });
  });

  test('one cycle moves momentum the other way, as PyTorch does', () => {
    const { momentum } = of(settings.oneCycle);
    fixture.momentum.forEach((expected, done) => { expect(momentum(done, 0.95)).toBeCloseTo(expected, 12); });
    expect(momentum(9, 0.5)).toBe(0.5);
  });

  test('the range test rises by one ratio from the first rate to the last', () => {
    const rates = factors({ schedule: 'range', startRate: 4e-5 }).map((factor) => factor * 0.4);
    expect(rates[0]).toBeCloseTo(4e-5, 12);
    expect(rates.at(-1)).toBeCloseTo(0.4, 12);
    rates.slice(1).forEach((rate, i) => { expect(rate / (rates[i] ?? 0)).toBeCloseTo(10 ** (4 / (totalSteps - 1)), 9); });
  });

  test('nothing varies without schedule and warm-up, and an experiment may have neither', () => {
    expect(of({}).varies).toBe(false);
    expect(of({ warmupSteps: 3 }).varies).toBe(true);
    expect(scheduleOf({ learningRate: 1 }, 10).factor(5)).toBe(1);
  });

  test.each(scheduleIds)('%s has a positive factor, at most 1, in runs of any length', (schedule) => {
    for (const steps of [1, 2, 3, 10]) {
      for (let done = 0; done < steps; done++) {
        const factor = of({ schedule, startRate: 1e-5, finalFactor: 0.01 }, steps).factor(done);
        expect(factor).toBeGreaterThan(0);
        expect(factor).toBeLessThanOrEqual(1);
      }
    }
  });
});
