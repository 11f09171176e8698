/** IndexedDB of the studio: schema and migrations. Only this folder touches it; nothing here knows React or the engine's code. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Checkpoint, MetricColumn, RunId, Snapshot } from '../../engine/protocol';
import type { RunRecord } from '../runs/record';

export interface StoredCurve extends MetricColumn {
  readonly run: RunId;
}
export interface StoredCheckpoint {
  readonly run: RunId;
  readonly step: number;
  readonly checkpoint: Checkpoint;
}

export interface StoredSnapshot extends Snapshot {
  readonly run: RunId;
  /** Of the tensors; a part of the key, so that sizes can be added up without reading them. */
  readonly bytes: number;
}

export interface StudioSchema extends DBSchema {
  runs: { key: RunId; value: RunRecord };
  curves: { key: [RunId, string]; value: StoredCurve };
  checkpoints: { key: [RunId, number]; value: StoredCheckpoint };
  snapshots: { key: [RunId, number, number]; value: StoredSnapshot };
}
export type StudioDatabase = IDBPDatabase<StudioSchema>;

export const databaseName = 'tensor-studio';

/** Migration `i` leads from version `i` to `i + 1`; released ones are never edited. */
const migrations: readonly ((db: StudioDatabase) => void)[] = [
  (db) => {
    db.createObjectStore('runs', { keyPath: 'id' });
    db.createObjectStore('curves', { keyPath: ['run', 'metric'] });
    db.createObjectStore('checkpoints', { keyPath: ['run', 'step'] });
  },
  (db) => {
    db.createObjectStore('snapshots', { keyPath: ['run', 'step', 'bytes'] });
  },
];

// A tab with an older version open can hold the upgrade back for ever (idb never times out by itself).
const blockedAfterMs = 5_000;

export class UpgradeBlocked extends Error {
  override readonly name = 'UpgradeBlocked';
}

/**
 * Opens the database, upgrading it step by step.
 * @param onLost called when the browser closed the connection or another tab wants to upgrade
 * @throws UpgradeBlocked when another tab keeps an older version open; DOMException where storage is forbidden
 */
export function openDatabase(name: string, onLost: () => void): Promise<StudioDatabase> {
  return new Promise((resolve, reject) => {
    let late: ReturnType<typeof setTimeout> | undefined;
    openDB<StudioSchema>(name, migrations.length, {
      upgrade(db, oldVersion) {
        for (const migrate of migrations.slice(oldVersion)) migrate(db);
      },
      blocked() {
        late = setTimeout(() => { reject(new UpgradeBlocked('another tab keeps an older version of the studio open')); }, blockedAfterMs);
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase | null)?.close();
        onLost();
      },
      terminated: onLost,
    }).then(resolve, reject).finally(() => { clearTimeout(late); });
  });
}

/** Key range of everything that belongs to one run in `curves`, `checkpoints` or `snapshots`: an array sorts after every text and number. */
export const keysOf = (run: RunId): IDBKeyRange => IDBKeyRange.bound([run], [run, []]);
