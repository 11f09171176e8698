import { describe, expect, test } from 'vitest';
import { smooth } from '../../engine/stats/smooth';
import { layoutLines, type LineLayoutOptions } from './layout';
import type { LineSeries } from './series';

const options: LineLayoutOptions = { axis: 'step', smoothing: 0, logY: false, width: 400, height: 200 };

function series(points: number, value: (step: number) => number): LineSeries {
  const steps = Float64Array.from({ length: points }, (_, i) => i + 1);
  return { id: 'a', label: 'a', color: 'red', steps, values: steps.map(value), seconds: steps.map((s) => s / 4), stepsPerEpoch: 100 };
}

describe('layout of a line chart', () => {
  test('draws at most a point a pixel and keeps extremes and ends', () => {
    const spiky = series(20_000, (s) => (s === 7001 ? 9 : Math.sin(s / 300)));
    const { line } = layoutLines([spiky], options).curves[0]!;
    expect(line.xs.length).toBeLessThanOrEqual(400);
    expect(line.xs[0]).toBe(1);
    expect(line.xs.at(-1)).toBe(20_000);
    expect(Math.max(...line.ys)).toBe(9);
  });

  test('draws over epochs and seconds', () => {
    const one = series(300, (s) => s);
    expect(layoutLines([one], { ...options, axis: 'epoch' }).curves[0]!.last).toEqual({ x: 3, y: 300 });
    expect(layoutLines([one], { ...options, axis: 'seconds' }).curves[0]!.last).toEqual({ x: 75, y: 300 });
  });

  test('smooths long curves as TensorBoard does and keeps the raw values behind', () => {
    const one = series(1000, (s) => Math.sin(s));
    const curve = layoutLines([one], { ...options, smoothing: 0.9 }).curves[0]!;
    expect(curve.values).toEqual(smooth(one.values, 0.9));
    expect(curve.raw).not.toBeNull();
    expect(curve.raw!.ys.length).toBeLessThanOrEqual(402);
  });

  test('leaves a validation curve of ten points as it is', () => {
    const one = series(10, (s) => 1 / s);
    const curve = layoutLines([one], { ...options, smoothing: 0.9 }).curves[0]!;
    expect(curve.values).toBe(one.values);
    expect(curve.raw).toBeNull();
  });

  test('smooths short curves too where it is to draw as TensorBoard does', () => {
    const one = series(10, (s) => Math.sin(s));
    expect(layoutLines([one], { ...options, smoothing: 0.6, exact: true }).curves[0]!.values).toEqual(smooth(one.values, 0.6));
  });

  test('leaves outliers out of the scale, not out of the curve', () => {
    const spiky = series(200, (s) => (s === 100 ? 1000 : s / 200));
    const layout = layoutLines([spiky], { ...options, ignoreOutliers: true });
    expect(layout.y.domain[1]).toBeLessThan(2);
    expect(Math.max(...layout.curves[0]!.line.ys)).toBe(1000);
    expect(layoutLines([spiky], { ...options, exact: true }).y.domain[1]).toBeGreaterThanOrEqual(1000);
  });

  test('a logarithmic x axis begins at the first positive step and keeps the crowded early points', () => {
    const one = { ...series(20_000, (s) => s), steps: Float64Array.from({ length: 20_000 }, (_, i) => i) };
    const layout = layoutLines([one], { ...options, logX: true });
    expect(layout.x).toMatchObject({ log: true, domain: [1, 20_000] });
    const { xs } = layout.curves[0]!.line;
    expect([...xs.subarray(0, 4)]).toEqual([0, 1, 2, 3]);
    expect(xs.length).toBeLessThanOrEqual(402);
  });

  test('draws over dates, ticked at round times', () => {
    const noon = new Date(2026, 10, 23, 12).getTime() / 1000;
    const one = series(3600, (s) => s);
    const layout = layoutLines([{ ...one, wallTimes: one.steps.map((s) => noon + s - 1) }], { ...options, axis: 'wall' });
    expect(layout.curves[0]!.last).toEqual({ x: noon + 3599, y: 3600 });
    expect(layout.x.ticks.map((tick) => layout.x.format?.(tick))).toEqual(['12:00', '12:15', '12:30', '12:45']);
  });

  test('tells long durations in hours and minutes', () => {
    const { x } = layoutLines([{ ...series(100, (s) => s), seconds: Float64Array.from({ length: 100 }, (_, i) => i * 100) }], { ...options, axis: 'seconds' });
    expect(x.ticks.map((tick) => x.format?.(tick))).toEqual(['0 s', '1:00:00', '2:00:00']);
  });

  test('a diverging run does not flatten the others', () => {
    const layout = layoutLines([series(100, (s) => 0.5 / s), { ...series(100, (s) => 0.5 * 2 ** s), id: 'b' }], options);
    expect(layout.y.domain[1]).toBeLessThan(5);
    expect(layout.y.domain[1]).toBeGreaterThanOrEqual(1);
  });

  test('an accuracy that rises from almost nothing is shown whole', () => {
    expect(layoutLines([series(100, (s) => 0.001 + s / 101)], options).y.domain[1]).toBeGreaterThanOrEqual(0.99);
  });

  test('a logarithmic axis leaves out what is not positive', () => {
    const layout = layoutLines([series(10, (s) => s - 5)], { ...options, logY: true });
    expect(layout.y).toMatchObject({ log: true, domain: [1, 5] });
  });

  test('includes the target', () => {
    expect(layoutLines([series(10, () => 0.2)], { ...options, target: 0.97 }).y.domain[1]).toBeGreaterThanOrEqual(0.97);
  });

  test('stands without any series', () => {
    expect(layoutLines([], options)).toMatchObject({ curves: [], y: { domain: [0, 1] } });
  });
});
