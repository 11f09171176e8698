/** How a run is written, by the page or by the worker that stores checkpoints. */
import type { Checkpoint, MetricColumn, RunId } from '../../engine/protocol';
import type { RunRecord } from '../runs/record';
import { keysOf, type StudioDatabase } from './database';

/** What is to be written of one run; absent parts stay as they are. */
export interface RunWrite {
  readonly record: RunRecord;
  readonly columns?: readonly MetricColumn[];
  readonly checkpoint?: Checkpoint;
}

const checkpointsKept = 2;

/** One transaction: a checkpoint is never stored without the curve that leads up to it. Rejects with a DOMException. */
export async function writeRun(db: StudioDatabase, { record, columns, checkpoint }: RunWrite): Promise<void> {
  const tx = db.transaction(['runs', 'curves', 'checkpoints'], 'readwrite');
  const run = record.id;
  const work: Promise<unknown>[] = [tx.objectStore('runs').put({ ...record, task: null })];
  for (const column of columns ?? []) work.push(tx.objectStore('curves').put({ ...column, run }));
  if (checkpoint) {
    work.push(tx.objectStore('checkpoints').put({ run, step: checkpoint.step, checkpoint }));
    work.push(keepNewest(tx.objectStore('checkpoints'), run, checkpoint.step));
  }
  await Promise.all([...work, tx.done]);
}

interface CheckpointStore {
  getAllKeys(range: IDBKeyRange): Promise<[RunId, number][]>;
  delete(key: [RunId, number]): Promise<void>;
}

/** Leaves the newest two; those after `step` are of a future that was rewound. */
async function keepNewest(store: CheckpointStore, run: RunId, step: number): Promise<void> {
  const keys = await store.getAllKeys(keysOf(run));
  const past = keys.filter(([, at]) => at <= step);
  const doomed = [...past.slice(0, -checkpointsKept), ...keys.filter(([, at]) => at > step)];
  await Promise.all(doomed.map((key) => store.delete(key)));
}
