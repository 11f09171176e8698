import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDB } from 'idb';
import type { Checkpoint, RunId, Snapshot } from '../../engine/protocol';
import type { RunRecord } from '../runs/record';
import { aRecord } from '../runs/record.fixture';
import { openDatabase } from './database';
import { createRunArchive, type StorageTrouble } from './runArchive';
import { writeSnapshot } from './snapshotStore';

const run = 'r1' as RunId;
const spec = { schema: 1, experiment: 'housing/linear1', params: { epochs: 5 }, seed: 42 } as const;
const record = aRecord({ id: run, spec, phase: 'running', task: { name: 'build', subject: 'x', fraction: null }, latest: { loss: 0.5 } });
const columns = [{ metric: 'loss', steps: Float64Array.of(1, 2), values: Float64Array.of(0.7, 0.5), seconds: Float64Array.of(0.1, 0.2) }];
const checkpoint = (step: number): Checkpoint => ({ schema: 1, spec, step, seconds: 1, backend: 'cpu', tuned: {}, tensors: Uint8Array.of(step, 2, 3).buffer });

let name = '';
let troubles: StorageTrouble[] = [];
const archive = () => createRunArchive((trouble) => troubles.push(trouble), name);

const forbidWorkers = (): void => { vi.stubGlobal('Worker', undefined); };

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  troubles = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  indexedDB.deleteDatabase(name);
});

test('runs and curves come back as they were, without the passing task', async () => {
  await archive().write({ record, columns });
  const [stored] = await archive().loadRuns();
  expect(stored?.record).toEqual({ ...record, task: null });
  expect(stored?.columns[0]).toMatchObject(columns[0] ?? {});
  expect(troubles).toEqual([]);
});

test('the last two checkpoints of every run are kept, the newest is loaded', async () => {
  const a = archive();
  for (const step of [1, 2, 3]) await a.write({ record, columns, checkpoint: checkpoint(step) });
  await a.write({ record: { ...record, id: 'r2' as RunId }, checkpoint: checkpoint(9) });
  const loaded = await a.loadCheckpoint(run);
  expect(loaded?.step).toBe(3);
  expect([...new Uint8Array(loaded?.tensors ?? new ArrayBuffer(0))]).toEqual([3, 2, 3]);
  const db = await openDatabase(name, () => undefined);
  expect(await db.getAllKeys('checkpoints')).toEqual([['r1', 2], ['r1', 3], ['r2', 9]]);
  db.close();
});

test('a checkpoint of many megabytes comes back byte for byte', async () => {
  const tensors = Uint8Array.from({ length: 2_500_001 }, (_, i) => (i * 7) % 251);
  const a = archive();
  await a.write({ record, columns, checkpoint: { ...checkpoint(1), tensors: tensors.buffer } });
  const loaded = new Uint8Array((await a.loadCheckpoint(run))?.tensors ?? new ArrayBuffer(0));
  expect(loaded.length).toBe(tensors.length);
  expect(loaded.every((byte, i) => byte === tensors[i])).toBe(true);
  expect(tensors.byteLength).toBe(2_500_001);
});

test('a run that is deleted while its checkpoint is being stored stays deleted', async () => {
  const a = archive();
  const written = a.write({ record, columns, checkpoint: checkpoint(1) });
  await Promise.all([written, a.deleteRun(run)]);
  expect(await a.loadRuns()).toEqual([]);
  expect(await a.loadCheckpoint(run)).toBeNull();
});

test('without a worker the page stores checkpoints itself', async () => {
  forbidWorkers();
  const a = archive();
  await a.write({ record, columns, checkpoint: checkpoint(4) });
  expect((await a.loadCheckpoint(run))?.step).toBe(4);
  expect(troubles).toEqual([]);
});

test('a checkpoint of a rewound run removes those of its old future', async () => {
  const a = archive();
  for (const step of [1, 5, 3]) await a.write({ record, checkpoint: checkpoint(step) });
  expect((await a.loadCheckpoint(run))?.step).toBe(3);
});

test('deleting a run takes its curve and checkpoints with it', async () => {
  const a = archive();
  await a.write({ record, columns, checkpoint: checkpoint(1) });
  await a.write({ record: { ...record, id: 'r2' as RunId }, columns });
  await a.deleteRun(run);
  expect((await a.loadRuns()).map((r) => r.record.id)).toEqual(['r2']);
  expect(await a.loadCheckpoint(run)).toBeNull();
  await a.deleteAll();
  expect(await a.loadRuns()).toEqual([]);
});

const snapshot = (step: number, bytes = 2): Snapshot => ({ step, tensors: new Uint8Array(bytes).fill(step).buffer });

test('snapshots come back by step, are cut behind a rewound step, and go with their run', async () => {
  const a = archive();
  for (const step of [0, 1, 4, 2]) await a.keepSnapshot(run, snapshot(step));
  await a.keepSnapshot('r2' as RunId, snapshot(7));
  expect(await a.snapshotSteps(run)).toEqual([0, 1, 2, 4]);
  expect([...new Uint8Array((await a.loadSnapshot(run, 4)) ?? new ArrayBuffer(0))]).toEqual([4, 4]);
  await a.cutSnapshots(run, 1);
  expect(await a.snapshotSteps(run)).toEqual([0, 1]);
  expect(await a.loadSnapshot(run, 4)).toBeNull();
  await a.deleteRun(run);
  expect([await a.snapshotSteps(run), await a.snapshotSteps('r2' as RunId)]).toEqual([[], [7]]);
});

test('where snapshots fill their room, those of the oldest run make place', async () => {
  const a = archive();
  await a.write({ record: { ...record, createdAt: 2 } });
  await a.write({ record: { ...record, id: 'r2' as RunId, createdAt: 1 } });
  const db = await openDatabase(name, () => undefined);
  const keep = (owner: string, step: number) => writeSnapshot(db, owner as RunId, snapshot(step, 10), 40);
  for (const step of [0, 1]) await keep('r1', step);
  for (const step of [0, 1]) await keep('r2', step);
  // The same step anew takes no more room.
  await keep('r1', 1);
  expect([await a.snapshotSteps(run), await a.snapshotSteps('r2' as RunId)]).toEqual([[0, 1], [0, 1]]);
  await keep('r1', 2);
  expect([await a.snapshotSteps(run), await a.snapshotSteps('r2' as RunId)]).toEqual([[0, 1, 2], [1]]);
  for (const step of [3, 4]) await keep('r1', step);
  expect([await a.snapshotSteps(run), await a.snapshotSteps('r2' as RunId)]).toEqual([[0, 1, 2, 3, 4], []]);
  db.close();
});

test('a database of the first version keeps its runs and checkpoints', async () => {
  const old = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('runs', { keyPath: 'id' });
      db.createObjectStore('curves', { keyPath: ['run', 'metric'] });
      db.createObjectStore('checkpoints', { keyPath: ['run', 'step'] });
    },
  });
  await old.put('runs', { ...record, task: null });
  await old.put('checkpoints', { run, step: 3, checkpoint: checkpoint(3) });
  old.close();
  const a = archive();
  expect((await a.loadRuns()).map((r) => r.record)).toEqual([{ ...record, task: null }]);
  expect((await a.loadCheckpoint(run))?.step).toBe(3);
  await a.keepSnapshot(run, snapshot(1));
  expect(await a.snapshotSteps(run)).toEqual([1]);
});

test('a record that is not one is left out, the others come', async () => {
  await archive().write({ record, columns });
  const db = await openDatabase(name, () => undefined);
  await db.put('runs', { id: 'broken' } as unknown as RunRecord);
  db.close();
  expect((await archive().loadRuns()).map((r) => r.record.id)).toEqual(['r1']);
});

test('a full disk is told once, never thrown, and leaves the last checkpoint whole', async () => {
  await archive().write({ record, columns, checkpoint: checkpoint(1) });
  const a = archive();
  // As micro:bit's ml-trainer does: the storage refuses from now on. What is replaced here is the page's storage, not the worker's.
  forbidWorkers();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
  await a.write({ record: { ...record, latest: { loss: 0 } }, columns, checkpoint: checkpoint(2) });
  await a.write({ record, columns, checkpoint: checkpoint(3) });
  expect(troubles).toEqual(['full']);
  vi.restoreAllMocks();
  expect((await a.loadCheckpoint(run))?.step).toBe(1);
  expect((await a.loadRuns())[0]?.record.latest).toEqual({ loss: 0.5 });
});

test('forbidden storage is told once and every call still answers', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('denied', 'SecurityError'); });
  const a = archive();
  expect(await a.loadRuns()).toEqual([]);
  await a.write({ record, columns });
  expect(await a.loadCheckpoint(run)).toBeNull();
  expect(troubles).toEqual(['unavailable']);
});
