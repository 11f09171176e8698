import { expect, test } from 'vitest';
import type { ReferenceCurve, RunView } from '../../lessons/lesson';
import { referenceSeries } from './referenceSeries';

const curve: ReferenceCurve = { label: { zh: '课程', en: 'course' }, color: 'var(--adam)', stepsPerEpoch: 50, values: [0.9, 0.91, 0.92, 0.93] };
const run = (totalSteps: number): Pick<RunView, 'progress'> => ({ progress: { step: 1, totalSteps, stepsPerEpoch: 10, batchSize: 100, seconds: 1, examplesPerSecond: 1, secondsLeft: null } });

test('a recorded curve is whole until there is a run', () => {
  const [series] = referenceSeries([curve], [], 'en');
  expect(series).toMatchObject({ label: 'course', reference: true, stepsPerEpoch: 50 });
  expect([...(series?.steps ?? [])]).toEqual([50, 100, 150, 200]);
  expect([...(series?.values ?? [])]).toEqual(curve.values);
});

test('it reaches as far as the longest run is to go, and shows at least one epoch', () => {
  const epochs = (...totals: number[]): number | undefined => referenceSeries([curve], totals.map(run), 'zh')[0]?.values.length;
  expect(epochs(30, 149)).toBe(2);
  expect(epochs(20)).toBe(1);
  expect(epochs(4_000)).toBe(4);
});
