import { expect, test } from 'vitest';
import type { BackendBenchmark } from '../../../engine/declarations/benchmark';
import type { Backend, DeviceReport } from '../../../engine/protocol';
import { explainChoice } from './choice';

const report = (backend: Backend, chosenBy: DeviceReport['chosenBy'], measured: DeviceReport['measured'] = []): DeviceReport => ({
  protocol: 1, backend, threads: 1, software: false, renderer: null, crossOriginIsolated: true, simd: true, cores: 4, peakGflops: null, measured, chosenBy, key: 'test',
});
const stepOf = (backend: Backend, medianMs: number): BackendBenchmark => ({
  backend, device: null, failure: null,
  times: { matmul: null, conv2d: null, step: { medianMs, fastestMs: medianMs, slowestMs: medianMs, repeats: 3, gflops: 1 } },
});
const words = (...given: Parameters<typeof explainChoice>): readonly string[] => explainChoice(...given).map(({ word }) => word);

test('says why the engine chose as it did', () => {
  expect(words({ report: null, benchmarks: [stepOf('wasm', 1)] })).toEqual(['notStarted']);
  expect(words({ report: report('wasm', 'cached'), benchmarks: [] })).toEqual(['cached']);
  expect(words({ report: report('cpu', 'forced'), benchmarks: [] })).toEqual(['forced']);
  expect(explainChoice({ report: report('wasm', 'measured', [{ backend: 'wasm', stepMs: 4.567, note: null }]), benchmarks: [] })).toEqual([{ word: 'measured', values: { backend: 'WASM', ms: '4.57 ms' } }]);
  expect(words({ report: report('cpu', 'measured', [{ backend: 'cpu', stepMs: null, note: 'last resort' }]), benchmarks: [] })).toEqual(['lastResort']);
});

test('compares it with the benchmark, as soon as that has something to compare', () => {
  const chosen = report('wasm', 'cached');
  expect(words({ report: chosen, benchmarks: [stepOf('wasm', 5)] })).toEqual(['cached']);
  expect(words({ report: chosen, benchmarks: [stepOf('webgl', 3), stepOf('cpu', 900)] })).toEqual(['cached']);
  expect(words({ report: chosen, benchmarks: [stepOf('wasm', 5), stepOf('cpu', 900)] })).toEqual(['cached', 'agrees']);
  expect(explainChoice({ report: chosen, benchmarks: [stepOf('webgl', 3), stepOf('wasm', 5)] })[1]).toEqual({ word: 'differs', values: { other: 'WebGL', ms: '3.00 ms' } });
});
