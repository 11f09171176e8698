import { expect, test } from 'vitest';
import type { BackendBenchmark } from '../declarations/benchmark';
import { benchmarkBackends } from './benchmark';
import { createByteLibrary } from './byteLibrary';

test('a real worker measures every task on WASM', { timeout: 60_000 }, async () => {
  const results: BackendBenchmark[] = [];
  await benchmarkBackends({
    backends: ['wasm'], threads: 1, library: createByteLibrary(), signal: new AbortController().signal,
    onTask: () => undefined, onResult: (result) => { results.push(result); },
  });
  const last = results.at(-1);
  expect(last?.failure).toBeNull();
  expect(last?.device).toMatchObject({ backend: 'wasm', threads: 1 });
  for (const times of Object.values(last?.times ?? {})) expect(times?.gflops).toBeGreaterThan(0);
});
