import { describe, expect, test } from 'vitest';
import type { MetricColumn } from '../../engine/protocol';
import { RunSeries } from './series';

const column = (metric: string, steps: readonly number[], value: (step: number) => number = (s) => 1 / s): MetricColumn => ({
  metric, steps: Float64Array.from(steps), values: Float64Array.from(steps, value), seconds: Float64Array.from(steps, (s) => s / 10),
});
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('RunSeries', () => {
  test('keeps what was appended, over many growths', () => {
    const series = new RunSeries();
    for (let from = 1; from <= 3000; from += 100) series.append([column('loss', range(from, from + 99))]);
    const { steps, values, seconds } = series.curve('loss');
    expect([...steps]).toEqual(range(1, 3000));
    expect(values[2999]).toBe(1 / 3000);
    expect(seconds[999]).toBe(100);
  });

  test('drops points that it has already: they come twice around a restart', () => {
    const series = new RunSeries();
    series.append([column('loss', range(1, 10))]);
    series.append([column('loss', range(8, 12), () => -1)]);
    expect([...series.curve('loss').steps]).toEqual(range(1, 12));
    expect(series.curve('loss').values[9]).toBe(0.1);
    expect(series.curve('loss').values[10]).toBe(-1);
  });

  test('cuts every metric after a step and takes up new points there', () => {
    const series = new RunSeries();
    series.append([column('loss', range(1, 10)), column('val_loss', [5, 10])]);
    series.truncateAfter(7);
    expect([...series.curve('loss').steps]).toEqual(range(1, 7));
    expect([...series.curve('val_loss').steps]).toEqual([5]);
    series.append([column('loss', [8], () => 42)]);
    expect(series.latest()).toEqual({ loss: 42, val_loss: 0.2 });
  });

  test('a cut to nothing leaves no latest values', () => {
    const series = new RunSeries();
    series.append([column('loss', [1])]);
    series.truncateAfter(Number.NEGATIVE_INFINITY);
    expect(series.latest()).toEqual({});
    expect(series.curve('loss').steps).toHaveLength(0);
  });

  test('the version grows with every change, and views are shared until then', () => {
    const series = new RunSeries();
    series.append([column('loss', [1])]);
    const { version } = series;
    const view = series.curve('loss');
    expect(series.curve('loss')).toBe(view);
    series.append([column('loss', [2])]);
    expect(series.version).toBeGreaterThan(version);
    expect(series.curve('loss')).not.toBe(view);
    // A view that was handed out never changes its length.
    expect(view.steps).toHaveLength(1);
  });

  test('copies for storage do not share memory with the series', () => {
    const series = new RunSeries();
    series.append([column('loss', range(1, 3))]);
    const [copy] = series.toColumns();
    series.truncateAfter(0);
    series.append([column('loss', range(1, 3), () => -1)]);
    expect([...(copy?.values ?? [])]).toEqual([1, 0.5, 1 / 3]);
  });
});
