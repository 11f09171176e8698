import { describe, expect, test } from 'vitest';
import fixture from './lossFunctions.fixture.json' with { type: 'json' };
import { lossesOver, type LossAxis } from './lossFunctions';

const settings = fixture.settings;
const points: Readonly<Record<LossAxis, Readonly<Record<string, readonly (readonly number[])[]>>>> = fixture.points;
const axes: readonly LossAxis[] = ['residual', 'count', 'margin', 'probability'];

describe.each(axes)('over %s', (axis) => {
  const recorded = points[axis];
  const curves = lossesOver(axis, settings);

  test.each(Object.keys(recorded))('%s is Keras\' loss with its gradient', (id) => {
    const curve = curves.find((one) => one.id === id);
    for (const [x = Number.NaN, value = Number.NaN, slope = Number.NaN] of recorded[id] ?? []) {
      // Keras moves probabilities and means away from 0 by 1e-7.
      expect(Math.abs((curve?.value(x) ?? Number.NaN) - value)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
      expect(Math.abs((curve?.slope(x) ?? Number.NaN) - slope)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)));
    }
  });

  test('every slope is the central difference', () => {
    for (const { value, slope } of curves)
      for (const x of [0.11, 0.37, 0.83]) expect(slope(x)).toBeCloseTo((value(x + 1e-6) - value(x - 1e-6)) / 2e-6, 5);
  });
});

test('the zero-one loss counts a margin of 0 as a mistake and has no slope', () => {
  const zeroOne = lossesOver('margin', settings)[0];
  expect([-1, 0, 0.1].map((m) => zeroOne?.value(m))).toEqual([1, 1, 0]);
  expect(zeroOne?.slope(-1)).toBe(0);
});

test('of two classes, binary and categorical cross-entropy are one and the same', () => {
  const [categorical, binary] = lossesOver('probability', { ...settings, classes: 2 });
  for (const p of [0.1, 0.5, 0.9]) expect(binary?.value(p)).toBeCloseTo(categorical?.value(p) ?? Number.NaN, 12);
});
