/** Runs, curves and checkpoints over reloads. A storage that fails is reported once and then done without. */
import type { Checkpoint, MetricColumn, RunId } from '../../engine/protocol';
import { parseRecord } from '../runs/parseRecord';
import type { RunRecord } from '../runs/record';
import { createCheckpointWriter } from './checkpointWriter';
import { databaseName, keysOf, openDatabase, UpgradeBlocked, type StudioDatabase } from './database';
import { writeRun, type RunWrite } from './runWrite';

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
  deleteCheckpoints(run: RunId): Promise<void>;
  deleteRun(run: RunId): Promise<void>;
  deleteAll(): Promise<void>;
}

/** @param onTrouble told once of each kind of trouble; the archive never rejects */
export function createRunArchive(onTrouble: (trouble: StorageTrouble) => void, name = databaseName): RunArchive {
  const writer = createCheckpointWriter(name);
  const told = new Set<StorageTrouble>();
  let opening: Promise<StudioDatabase | null> | null = null;
  // The checkpoint asked for last: what is asked for after it, a deletion above all, must not overtake the worker's connection.
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
    deleteCheckpoints: (run) => attempt(undefined, (db) => db.delete('checkpoints', keysOf(run))),
    deleteRun: (run) => attempt(undefined, async (db) => {
      const tx = db.transaction(['runs', 'curves', 'checkpoints'], 'readwrite');
      await Promise.all([tx.objectStore('runs').delete(run), tx.objectStore('curves').delete(keysOf(run)), tx.objectStore('checkpoints').delete(keysOf(run)), tx.done]);
    }),
    deleteAll: () => attempt(undefined, async (db) => {
      const tx = db.transaction(['runs', 'curves', 'checkpoints'], 'readwrite');
      await Promise.all([tx.objectStore('runs').clear(), tx.objectStore('curves').clear(), tx.objectStore('checkpoints').clear(), tx.done]);
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
