/** How many workers train at once, on how many cores. */
import type { DeviceReport } from '../protocol';

/** Each worker has a heap of its own, of a hundred megabytes or so. */
const mostWorkers = 8;

/** What the learner, or a test, asks for; null lets the machine decide. */
export interface Wishes {
  readonly threads: number | null;
  readonly workers: number | null;
}

/** Cores to train on: one stays with the page unless told otherwise. */
export function trainingCores({ cores }: DeviceReport, { threads }: Wishes): number {
  return threads ?? Math.max(1, cores - 1);
}

/** Most workers to spread runs over. Racers keep in step through shared memory; and all workers would share one GPU. */
export function workersFor(device: DeviceReport, wishes: Wishes): number {
  const processor = device.backend === 'wasm' || device.backend === 'cpu';
  if (!processor || !device.crossOriginIsolated) return 1;
  return wishes.workers ?? Math.min(mostWorkers, trainingCores(device, wishes));
}

/** Threads of each of `workers` workers. */
export function threadsEach(device: DeviceReport, wishes: Wishes, workers: number): number {
  return Math.max(1, Math.floor(trainingCores(device, wishes) / workers));
}
