import { expect, test } from 'vitest';
import type { HistogramPoint } from '../../engine/declarations/eventLog';
import { nearestSlice, planRidges, ridgePath } from './geometry';
import { momentLabels } from './momentLabels';
import { sliceSeries } from './slices';

const point = (step: number, counts: readonly number[]): HistogramPoint => ({
  step, wallTime: 1000 + step * 10, min: 0, max: counts.length, num: 0, sum: 0, sumSquares: 0, limits: Float64Array.from(counts, (_, i) => i + 1), counts: Float64Array.from(counts),
});
const box = { left: 0, right: 300, top: 10, bottom: 110 };
const series = sliceSeries([point(0, [3, 3]), point(10, [6, 1]), point(40, [1, 12])])!;

test('baselines follow the steps, the newest at the bottom; no outline leaves the plot', () => {
  const plot = planRidges(series, 'offset', 'step', box);
  const [first = 0, second = 0, last = 0] = plot.baselines;
  expect(last).toBe(110);
  expect((second - first) / (last - first)).toBeCloseTo(10 / 40, 9);
  series.slices.forEach(({ counts }, i) => { expect((plot.baselines[i] ?? 0) - plot.rise(Math.max(...counts))).toBeGreaterThanOrEqual(box.top - 1e-9); });
  expect(plot.rise(series.most)).toBeCloseTo(40, 9);
});

test('all lie over one another in the overlay', () => {
  const plot = planRidges(series, 'overlay', 'wall', box);
  expect(plot.baselines).toEqual([110, 110, 110]);
  expect(plot.rise(series.most)).toBe(100);
});

test('an outline goes through the middle of every bin', () => {
  const slice = { point: point(0, []), counts: Float64Array.of(0, 2) };
  const plot = planRidges({ edges: Float64Array.of(0, 1, 2), slices: [slice], most: 2 }, 'overlay', 'step', box);
  expect(ridgePath(slice, 110, plot)).toBe('M0 110L75 110L225 10L300 110');
});

test('the nearest outline is read, the front one of equals', () => {
  const plot = planRidges(series, 'overlay', 'step', box);
  expect(nearestSlice(series, plot, 29, 10)).toBe(2);
  expect(nearestSlice(series, plot, 0, 105)).toBe(2);
  expect(nearestSlice(series, plot, 0, 40)).toBe(1);
});

test('long series are thinned to fifty histograms, both ends kept', () => {
  const steps = sliceSeries(Array.from({ length: 333 }, (_, i) => point(i, [1, 2])))?.slices.map((slice) => slice.point.step) ?? [];
  expect(steps).toHaveLength(50);
  expect([steps[0], steps.at(-1)]).toEqual([0, 332]);
  expect(sliceSeries([point(0, [0, 0])])).toBeNull();
});

test('labels keep their distance, the newest first', () => {
  expect(momentLabels([10, 20, 30, 90, 100])).toEqual([4, 2, 0]);
});
