import { expect, test } from 'vitest';
import { createMeter } from './meter';

test('speed is told over recent training only, and evaluations do not count as examples', () => {
  const meter = createMeter(10);
  meter.add(2_000, 100);
  meter.add(1_000, 0);
  expect(meter.examplesPerSecond()).toBeCloseTo(50);
  expect(meter.seconds()).toBe(13);
  for (let i = 0; i < 40; i++) meter.add(100, 100);
  expect(meter.examplesPerSecond()).toBeCloseTo(1_000);
});

test('the estimate includes the time of evaluations', () => {
  const meter = createMeter(0);
  expect(meter.secondsFor(100)).toBeNull();
  meter.add(1_000, 100);
  meter.add(1_000, 0);
  expect(meter.secondsFor(100)).toBeCloseTo(2);
});
