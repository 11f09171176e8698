/** The benchmark of this visit: it goes on, and its results stay, wherever in the studio the learner goes. */
import { create } from 'zustand';
import { benchmarkBackends } from '../../engine/client/benchmark';
import { createByteLibrary } from '../../engine/client/byteLibrary';
import type { BackendBenchmark } from '../../engine/declarations/benchmark';
import type { Backend } from '../../engine/protocol';
import type { DeviceView } from '../../lessons/lesson';
import { useSettings } from '../store/settings';

type BenchmarkState = Pick<DeviceView, 'benchmarks' | 'measuring'>;

export const useBenchmark = create<BenchmarkState>()(() => ({ benchmarks: [], measuring: null }));

let running: AbortController | null = null;

/** Measures the backends one after the other; earlier results of the others stay. Does nothing while it is at it. */
export async function startBenchmark(backends: readonly Backend[]): Promise<void> {
  if (running) return;
  const abort = new AbortController();
  running = abort;
  await benchmarkBackends({
    backends, threads: useSettings.getState().threads, library: createByteLibrary(), signal: abort.signal,
    onTask: (backend, task) => { useBenchmark.setState({ measuring: { backends, backend, task } }); },
    onResult: (result) => { useBenchmark.setState(({ benchmarks }) => ({ benchmarks: withResult(benchmarks, result) })); },
  });
  running = null;
  useBenchmark.setState({ measuring: null });
}

export function stopBenchmark(): void {
  running?.abort();
}

/** The list with the newer result of that backend in the place of the older. */
export function withResult(benchmarks: readonly BackendBenchmark[], result: BackendBenchmark): readonly BackendBenchmark[] {
  const known = benchmarks.some(({ backend }) => backend === result.backend);
  return known ? benchmarks.map((old) => (old.backend === result.backend ? result : old)) : [...benchmarks, result];
}
