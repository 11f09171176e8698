/** Measures what each backend can do, in workers of their own: one that crashes, or loses its GPU, takes no training with it. */
import { createEngineClient, type EngineClient } from '../client';
import { benchmarkTasks, type BackendBenchmark, type BenchmarkTask } from '../declarations/benchmark';
import { toFailure } from '../errors/failure';
import type { Backend } from '../protocol';
import type { ByteLibrary } from './byteLibrary';

export interface BenchmarkOptions {
  readonly backends: readonly Backend[];
  /** Threads of the WASM backend; null for as many as training would take. */
  readonly threads: number | null;
  readonly library: ByteLibrary;
  /** Ends the measuring at once. */
  readonly signal: AbortSignal;
  /** `task` is about to be measured; null while the backend is being opened. */
  readonly onTask: (backend: Backend, task: BenchmarkTask | null) => void;
  /** What is known of a backend by now; the last one of a backend is complete. */
  readonly onResult: (result: BackendBenchmark) => void;
  /** Replaced by tests. */
  readonly spawn?: () => Worker;
}

/** Measures the backends one after the other, so that they do not disturb each other. Never rejects: failures are results. */
export async function benchmarkBackends(options: BenchmarkOptions): Promise<void> {
  for (const backend of options.backends) {
    if (options.signal.aborted) return;
    await benchmarkBackend(backend, options);
  }
}

async function benchmarkBackend(backend: Backend, { threads, library, signal, onTask, onResult, spawn }: BenchmarkOptions): Promise<void> {
  let result: BackendBenchmark = { backend, device: null, times: { matmul: null, conv2d: null, step: null }, failure: null };
  const tell = (news: Partial<BackendBenchmark>): void => {
    if (signal.aborted) return;
    result = { ...result, ...news };
    onResult(result);
  };
  onTask(backend, null);
  const client: EngineClient = createEngineClient({
    role: 'benchmark', backend, cached: null, threads, workers: 1, library,
    // A worker that dies is not to be brought back: that its backend cannot do the work is what was to be found out.
    listener: { onEvent: () => undefined, onDevice: () => undefined, onRewind: () => undefined, onRestart: () => { client.close(); } },
    ...(spawn ? { spawn } : {}),
  });
  const stop = (): void => { client.close(); };
  signal.addEventListener('abort', stop);
  try {
    tell({ device: await client.ready });
    for (const task of benchmarkTasks) {
      onTask(backend, task);
      const times = await client.send<'benchmark'>({ t: 'benchmark', task });
      tell({ times: { ...result.times, [task]: times } });
    }
  } catch (error) {
    tell({ failure: toFailure(error) });
  } finally {
    signal.removeEventListener('abort', stop);
    client.close();
  }
}
