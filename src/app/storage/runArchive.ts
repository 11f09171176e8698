/** Runs, curves and checkpoints over reloads. A storage that fails is reported once and then done without. */
import type { Checkpoint, MetricColumn, RunId, Snapshot } from '../../engine/protocol';
import { parseRecord } from '../runs/parseRecord';
import type { RunRecord } from '../runs/record';
import { createCheckpointWriter } from './checkpointWriter';
import { databaseName, keysOf, openDatabase, UpgradeBlocked, type StudioDatabase } from './database';
import { writeRun, type RunWrite } from './runWrite';
import { cutSnapshots, readSnapshot, snapshotSteps } from './snapshotStore';

export type StorageTrouble = 'unavailable' | 'blocked' | 'full' | 'failed';

export interface StoredRun {
  readonly record: RunRecord;
  readonly columns: readonly MetricColumn[];
}

export interface RunArchive {
  /** Every readable stored run with its curve. */
  loadRuns(): Promise<readonly StoredRun[]>;
  loadCheckpoint(run: RunId): Promise<Checkpoint | null>;
  /** One transaction: a checkpoint is never stored without the curve that leads up to it. */
  write(write: RunWrite): Promise<void>;
  /** Keeps weights to be looked at later, whose tensors are handed over. Without room for them the run goes on all the same. */
  keepSnapshot(run: RunId, snapshot: Snapshot): Promise<void>;
  /** Forgets the snapshots of steps after `step`. */
  cutSnapshots(run: RunId, step: number): Promise<void>;
  /** After which steps snapshots are kept, rising. */
  snapshotSteps(run: RunId): Promise<readonly number[]>;
  /** The tensors of a snapshot; null where it is gone. */
  loadSnapshot(run: RunId, step: number): Promise<ArrayBuffer | null>;
  /** Snapshots included. */
  deleteCheckpoints(run: RunId): Promise<void>;
  deleteRun(run: RunId): Promise<void>;
  deleteAll(): Promise<void>;
}

/** @param onTrouble told once of each kind of trouble; the archive never rejects */
export function createRunArchive(onTrouble: (trouble: StorageTrouble) => void, name = databaseName): RunArchive {
  const writer = createCheckpointWriter(name);
  const told = new Set<StorageTrouble>();
  let opening: Promise<StudioDatabase | null> | null = null;
  // The checkpoint or snapshot asked for last: what is asked for after it, a deletion above all, must not overtake the worker's connection.
  let storing: Promise<void> = Promise.resolve();

  const report = (error: unknown): void => {
    const trouble = troubleOf(error);
    if (told.has(trouble)) return;
    told.add(trouble);
    onTrouble(trouble);
  };
  const database = (): Promise<StudioDatabase | null> => {
    opening ??= openDatabase(name, () => { opening = null; }).catch((error: unknown) => {
      report(error instanceof UpgradeBlocked ? error : new DOMException(String(error), 'InvalidStateError'));
      return null;
    });
    return opening;
  };
  const attempt = async <T>(otherwise: T, work: (db: StudioDatabase) => Promise<T>): Promise<T> => {
    await storing;
    const db = await database();
    if (!db) return otherwise;
    try {
      return await work(db);
    } catch (error) {
      report(error);
      return otherwise;
    }
  };

  return {
    loadRuns: () => attempt<readonly StoredRun[]>([], async (db) => {
      const tx = db.transaction(['runs', 'curves']);
      const stored: unknown[] = await tx.objectStore('runs').getAll();
      const runs: StoredRun[] = [];
      for (const record of stored.map(parseRecord)) {
        if (record) runs.push({ record, columns: await tx.objectStore('curves').getAll(keysOf(record.id)) });
      }
      await tx.done;
      return runs;
    }),
    loadCheckpoint: (run) => attempt<Checkpoint | null>(null, async (db) => {
      const cursor = await db.transaction('checkpoints').store.openCursor(keysOf(run), 'prev');
      return cursor?.value.checkpoint ?? null;
    }),
    write(write) {
      const { checkpoint } = write;
      if (!checkpoint) return attempt(undefined, (db) => writeRun(db, write));
      storing = attempt(undefined, (db) => writer.write({ ...write, checkpoint }).catch(() => writeRun(db, write)));
      return storing;
    },
    keepSnapshot(run, snapshot) {
      storing = attempt(undefined, () => writer.keep(run, snapshot).catch(() => undefined));
      return storing;
    },
    cutSnapshots(run, step) {
      storing = attempt(undefined, (db) => cutSnapshots(db, run, step));
      return storing;
    },
    snapshotSteps: (run) => attempt<readonly number[]>([], (db) => snapshotSteps(db, run)),
    loadSnapshot: (run, step) => attempt<ArrayBuffer | null>(null, (db) => readSnapshot(db, run, step)),
    deleteCheckpoints: (run) => attempt(undefined, async (db) => {
      const tx = db.transaction(['checkpoints', 'snapshots'], 'readwrite');
      await Promise.all([tx.objectStore('checkpoints').delete(keysOf(run)), tx.objectStore('snapshots').delete(keysOf(run)), tx.done]);
    }),
    deleteRun: (run) => attempt(undefined, async (db) => {
      const tx = db.transaction(['runs', 'curves', 'checkpoints', 'snapshots'], 'readwrite');
      const parts = (['curves', 'checkpoints', 'snapshots'] as const).map((part) => tx.objectStore(part).delete(keysOf(run)));
      await Promise.all([tx.objectStore('runs').delete(run), ...parts, tx.done]);
    }),
    deleteAll: () => attempt(undefined, async (db) => {
      const all = ['runs', 'curves', 'checkpoints', 'snapshots'] as const;
      const tx = db.transaction(all, 'readwrite');
      await Promise.all([...all.map((part) => tx.objectStore(part).clear()), tx.done]);
    }),
  };
}

function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof UpgradeBlocked) return 'blocked';
  if (error instanceof DOMException) {
    if (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED') return 'full';
    // Private windows and forbidden site data answer with any of these.
    if (error.name === 'InvalidStateError' || error.name === 'SecurityError' || error.name === 'NotFoundError') return 'unavailable';
    // An aborted transaction carries its cause, if it has one.
    if (error.name === 'AbortError') return 'full';
  }
  return 'failed';
}
