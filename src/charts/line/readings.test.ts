import { expect, test } from 'vitest';
import { nearestIndex, possibleAxes, stepOnAxis } from './abscissa';
import { layoutLines } from './layout';
import { nearestReadings, readAt } from './readings';
import type { LineSeries, ReadingOrder } from './series';

function flat(id: string, value: number, steps: readonly number[]): LineSeries {
  return { id, label: id, color: 'red', steps: Float64Array.from(steps), values: Float64Array.from(steps, () => value), stepsPerEpoch: 10 };
}

test('finds the nearest entry, as a search through all would', () => {
  const xs = Float64Array.of(1, 2, 5, 9, 9.5);
  for (let x = -1; x < 12; x += 0.13) {
    const best = [...xs].reduce((near, at) => (Math.abs(at - x) < Math.abs(near - x) ? at : near));
    expect(xs[nearestIndex(xs, x)]).toBe(best);
  }
  expect(nearestIndex(new Float64Array(), 1)).toBe(-1);
});

test('reads every curve that has a point nearby', () => {
  const layout = layoutLines([flat('a', 1, [0, 50, 100]), flat('b', 2, [0, 10])], { axis: 'step', smoothing: 0, logY: false, width: 400, height: 200 });
  expect(readAt(layout, 'step', 51).map((r) => [r.series.id, r.x, r.value])).toEqual([['a', 50, 1]]);
});

test('of many curves takes those nearest to the pointer, highest first', () => {
  const layout = layoutLines([1, 2, 3, 4, 5, 6].map((v) => flat(String(v), v, [0, 1])), { axis: 'step', smoothing: 0, logY: false, width: 400, height: 200 });
  const near = nearestReadings(readAt(layout, 'step', 0), (value) => 100 - value * 10, 100 - 45, 3);
  expect(near.map((r) => r.value)).toEqual([5, 4, 3]);
});

test('lists them in the order asked for', () => {
  const layout = layoutLines([5, 1, 4].map((v) => flat(String(v), v, [0, 1])), { axis: 'step', smoothing: 0, logY: false, width: 400, height: 200 });
  const list = (order: ReadingOrder): number[] => nearestReadings(readAt(layout, 'step', 0), (value) => 100 - value * 10, 100 - 37, 2, order).map((r) => r.value);
  expect([list('nearest'), list('highest'), list('lowest'), list('name')]).toEqual([[4, 5], [5, 4], [4, 5], [4, 5]]);
});

test('offers axes that all curves have, and places marks on them', () => {
  const a = { ...flat('a', 1, [0, 10, 20]), seconds: Float64Array.of(0, 1, 4) };
  expect(possibleAxes([a])).toEqual(['step', 'epoch', 'seconds']);
  expect(possibleAxes([a, flat('b', 1, [0])])).toEqual(['step', 'epoch']);
  expect([stepOnAxis(20, a, 'step'), stepOnAxis(20, a, 'epoch'), stepOnAxis(20, a, 'seconds')]).toEqual([20, 2, 4]);
});
