import type { JobOf, Outcome, ResultOf } from '../shared/jobs';
import type { WorkerJobKind } from './answer';

/** Carries out the job in a fresh worker, which ends with it: no contender sees another one's kernels, heap or threads. */
export function inWorker<K extends WorkerJobKind>(job: JobOf<K>): Promise<Outcome<ResultOf<K>>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Outcome<ResultOf<K>>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Outcome<ResultOf<K>>>) => { resolve(data); };
    worker.onerror = (event) => { resolve({ ok: false, absent: false, reason: event.message || 'The worker died.' }); };
    worker.postMessage(job);
  }).finally(() => { worker.terminate(); });
}
