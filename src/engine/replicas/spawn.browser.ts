import type { FromReplica, SpawnReplica } from './messages';

/** A replica in a worker of its own, below the worker that asks for it; it ends with that one. */
export const nestedReplica: SpawnReplica = (hear) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tensor-studio-replica' });
  worker.onmessage = ({ data }: MessageEvent<FromReplica>) => { hear(data); };
  worker.onerror = (event) => {
    event.preventDefault();
    hear({ t: 'failed', failure: { code: 'worker-died', details: { reason: event.message || 'error in the worker' } } });
  };
  return {
    send: (message, transfer) => { worker.postMessage(message, [...transfer]); },
    end: () => { worker.terminate(); },
  };
};
