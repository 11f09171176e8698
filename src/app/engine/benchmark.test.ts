import { expect, test } from 'vitest';
import type { BackendBenchmark } from '../../engine/declarations/benchmark';
import { withResult } from './benchmark';

const result = (backend: BackendBenchmark['backend'], gflops: number | null): BackendBenchmark => ({
  backend, device: null, failure: null,
  times: { matmul: gflops === null ? null : { medianMs: 1, fastestMs: 1, slowestMs: 1, repeats: 3, gflops }, conv2d: null, step: null },
});

test('a newer result takes the place of the older of the same backend', () => {
  const one = withResult([], result('wasm', null));
  const two = withResult(one, result('cpu', 1));
  const three = withResult(two, result('wasm', 40));
  expect(three.map(({ backend, times }) => [backend, times.matmul?.gflops])).toEqual([['wasm', 40], ['cpu', 1]]);
});
