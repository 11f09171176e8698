import { expect, test } from 'vitest';
import { createPacer } from './pacer';

test('points are due ten times a second at most', () => {
  let now = 0;
  const pacer = createPacer(() => now);
  let due = 0;
  for (now = 0; now < 1_000; now += 10) due += pacer.pointsDue() ? 1 : 0;
  expect(due).toBe(9);
});

test('snapshots may cost a moment, then two hundredths of the time', () => {
  let now = 0;
  const pacer = createPacer(() => now);
  pacer.snapshotTaken(201);
  expect(pacer.snapshotAffordable()).toBe(false);
  now = 50;
  expect(pacer.snapshotAffordable()).toBe(true);
  pacer.snapshotTaken(20);
  expect(pacer.snapshotAffordable()).toBe(false);
  now = 1_050;
  expect(pacer.snapshotAffordable()).toBe(true);
});

test('a checkpoint is due after a second, then every eight, and rarer where it is dear', () => {
  let now = 0;
  const pacer = createPacer(() => now);
  expect(pacer.checkpointDue()).toBe(false);
  now = 1_000;
  expect(pacer.checkpointDue()).toBe(true);
  pacer.checkpointed(10);
  now = 8_999;
  expect(pacer.checkpointDue()).toBe(false);
  now = 9_000;
  expect(pacer.checkpointDue()).toBe(true);
  pacer.checkpointed(600);
  now = 28_999;
  expect(pacer.checkpointDue()).toBe(false);
  now = 29_000;
  expect(pacer.checkpointDue()).toBe(true);
});
