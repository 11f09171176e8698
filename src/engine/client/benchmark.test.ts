import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackendBenchmark, TaskTimes } from '../declarations/benchmark';
import type { Backend } from '../protocol';
import { benchmarkBackends } from './benchmark';
import { createByteLibrary } from './byteLibrary';
import { deviceReport, FakeWorker } from './testing/fakeWorker';

const times: TaskTimes = { medianMs: 2, fastestMs: 1, slowestMs: 3, repeats: 3, gflops: 10 };
const flush = async (): Promise<void> => { for (let i = 0; i < 30; i++) await Promise.resolve(); };

let workers: FakeWorker[];
let results: BackendBenchmark[];
let asked: string[];
let abort: AbortController;
beforeEach(() => { [workers, results, asked, abort] = [[], [], [], new AbortController()]; });
afterEach(() => { abort.abort(); });

const start = (backends: readonly Backend[]): Promise<void> => benchmarkBackends({
  backends, threads: 1, library: createByteLibrary(), signal: abort.signal,
  onTask: (backend, task) => { asked.push(`${backend} ${task ?? 'opens'}`); },
  onResult: (result) => { results.push(result); },
  spawn() {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  },
});

const newest = (): FakeWorker => workers.at(-1) ?? new FakeWorker();
async function ready(backend: Backend): Promise<void> {
  newest().say({ t: 'result', id: newest().sentOf('init')[0]?.id ?? -1, value: deviceReport(backend) });
  await flush();
}
async function answer(): Promise<void> {
  newest().say({ t: 'result', id: newest().sentOf('benchmark').at(-1)?.id ?? -1, value: times });
  await flush();
}

test('measures one backend after the other, each in a worker that is ended', async () => {
  const done = start(['wasm', 'cpu']);
  for (const backend of ['wasm', 'cpu'] as const) {
    await flush();
    await ready(backend);
    for (let i = 0; i < 3; i++) await answer();
  }
  await done;
  expect(asked).toEqual(['wasm opens', 'wasm matmul', 'wasm conv2d', 'wasm step', 'cpu opens', 'cpu matmul', 'cpu conv2d', 'cpu step']);
  expect(workers.map((worker) => worker.terminated)).toEqual([true, true]);
  expect(workers.map((worker) => worker.sentOf('init')[0]?.backend)).toEqual(['wasm', 'cpu']);
  expect(results.at(-1)).toMatchObject({ backend: 'cpu', times: { matmul: times, conv2d: times, step: times }, failure: null });
});

test('goes on to the next backend where one is missing or its worker dies', async () => {
  const done = start(['webgpu', 'webgl', 'cpu']);
  const init = newest().sentOf('init')[0]?.id ?? -1;
  newest().say({ t: 'fail', id: init, run: null, failure: { code: 'backend-unavailable', details: { backend: 'webgpu', reason: 'no WebGPU adapter' } }, recoverable: false });
  await flush();
  await ready('webgl');
  await answer();
  newest().crash('out of memory');
  await flush();
  await ready('cpu');
  for (let i = 0; i < 3; i++) await answer();
  await done;
  const last = (backend: Backend) => results.filter((result) => result.backend === backend).at(-1);
  expect(last('webgpu')).toMatchObject({ device: null, failure: { code: 'backend-unavailable' } });
  expect(last('webgl')).toMatchObject({ times: { matmul: times, conv2d: null }, failure: { code: 'worker-died' } });
  expect(last('cpu')?.failure).toBeNull();
  expect(workers.every((worker) => worker.terminated)).toBe(true);
});

test('stops at once, without a further result', async () => {
  const done = start(['wasm', 'cpu']);
  await ready('wasm');
  const before = results.length;
  abort.abort();
  await done;
  expect(results).toHaveLength(before);
  expect(workers.map((worker) => worker.terminated)).toEqual([true]);
});
