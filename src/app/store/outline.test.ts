import { expect, test } from 'vitest';
import { aRecord } from '../runs/record.fixture';
import { outlineOf } from './outline';

const progress = { step: 5, totalSteps: 10, stepsPerEpoch: 10, batchSize: 1, seconds: 1, examplesPerSecond: 5, secondsLeft: 1 };

test('progress alone leaves the outline as it was', () => {
  const record = aRecord();
  const outline = outlineOf(record);
  expect(outlineOf({ ...record, progress, latest: { loss: 1 }, revision: record.revision + 1 })).toBe(outline);
});

test('a turn or a mark makes a new one', () => {
  const record = aRecord();
  const outline = outlineOf(record);
  const paused = outlineOf({ ...record, phase: 'paused' });
  expect(paused).not.toBe(outline);
  expect(outlineOf({ ...record, phase: 'paused', marks: [{ kind: 'restart', step: 1 }] })).not.toBe(paused);
});
