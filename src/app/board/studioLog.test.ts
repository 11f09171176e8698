import { expect, test } from 'vitest';
import { declarations } from '../../engine/declarations/catalog';
import { RunSeries } from '../runs/series';
import { metricTag, studioScalars } from './studioLog';

const spec = { schema: 1, experiment: 'housing/linear1', params: {}, seed: 1 } as const;

test('curves become scalars with wall times; those that did not grow stay the same objects', () => {
  const series = new RunSeries();
  const column = (metric: string, steps: readonly number[]) => ({ metric, steps: Float64Array.from(steps), values: Float64Array.from(steps, (s) => 1 / s), seconds: Float64Array.from(steps, (s) => s / 10) });
  series.append([column('loss', [1, 2]), column('w0', [1])]);
  const read = () => studioScalars({ spec, createdAt: 5_000 }, (metric) => series.curve(metric));
  const before = read();
  expect(before.map(({ tag, steps, wallTimes }) => [tag, [...steps], [...wallTimes]])).toEqual([['loss/train', [1, 2], [5.1, 5.2]], ['weights/w0', [1], [5.1]]]);
  series.append([column('loss', [3])]);
  const after = read();
  expect(after[0]?.steps).toHaveLength(3);
  expect(after[1]).toBe(before[1]);
});

test('every metric of an experiment has a tag of its own', () => {
  for (const { metrics } of declarations) expect(new Set(metrics.map(metricTag)).size).toBe(metrics.length);
});
