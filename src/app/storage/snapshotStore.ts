/** Snapshots in IndexedDB: as many as there is room for, the oldest runs' going first. */
import type { RunId, Snapshot } from '../../engine/protocol';
import { keysOf, type StudioDatabase } from './database';
import { storageUse } from './quota';

const mostBytes = 512 * 2 ** 20;
/** Of what the site may store: checkpoints and data need room as well. */
const mostShare = 0.2;

/** Stores a snapshot in place of an older one of the same step; rejects with a DOMException. @param limit bytes that all snapshots may take */
export async function writeSnapshot(db: StudioDatabase, run: RunId, snapshot: Snapshot, limit?: number): Promise<void> {
  const room = limit ?? (await roomForSnapshots());
  const tx = db.transaction(['runs', 'snapshots'], 'readwrite');
  const store = tx.objectStore('snapshots');
  const known = await store.getAllKeys();
  const bytes = snapshot.tensors.byteLength;
  const stale = known.filter(([owner, step]) => owner === run && step === snapshot.step);
  const createdAt = new Map((await tx.objectStore('runs').getAll()).map((record) => [record.id, record.createdAt]));
  // Snapshots of runs that are not stored yet are the newest.
  const age = ([owner]: SnapshotKey): number => (owner === run ? Infinity : (createdAt.get(owner) ?? Infinity));
  const others = known.filter((key) => !stale.includes(key)).sort((a, b) => age(a) - age(b));
  const doomed = [...stale];
  let total = others.reduce((sum, key) => sum + key[2], bytes);
  for (const key of others) {
    if (total <= room || key[0] === run) break;
    total -= key[2];
    doomed.push(key);
  }
  await Promise.all([...doomed.map((key) => store.delete(key)), store.put({ run, step: snapshot.step, bytes, tensors: snapshot.tensors }), tx.done]);
}

type SnapshotKey = [run: RunId, step: number, bytes: number];

async function roomForSnapshots(): Promise<number> {
  const use = await storageUse();
  return use ? Math.min(mostBytes, use.quotaBytes * mostShare) : mostBytes;
}

/** Steps of a run's snapshots, rising. */
export async function snapshotSteps(db: StudioDatabase, run: RunId): Promise<readonly number[]> {
  return (await db.getAllKeys('snapshots', keysOf(run))).map(([, step]) => step);
}

/** The tensors kept at a step, or null. */
export async function readSnapshot(db: StudioDatabase, run: RunId, step: number): Promise<ArrayBuffer | null> {
  return (await db.get('snapshots', IDBKeyRange.bound([run, step], [run, step, []])))?.tensors ?? null;
}

/** Removes the snapshots of steps after `step`. */
export async function cutSnapshots(db: StudioDatabase, run: RunId, step: number): Promise<void> {
  await db.delete('snapshots', IDBKeyRange.bound([run, step, []], [run, []]));
}
