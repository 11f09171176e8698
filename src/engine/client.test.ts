import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEngineClient, type EngineClient, type EngineListener } from './client';
import { createByteLibrary } from './client/byteLibrary';
import { deviceReport, FakeWorker } from './client/testing/fakeWorker';
import type { Checkpoint, DeviceReport, PaceSlot, RunId, RunSpec } from './protocol';

const spec: RunSpec = { schema: 1, experiment: 'mnist/cnn', params: {}, seed: 1 };
const checkpoint = (step: number): Checkpoint => ({ schema: 1, spec, step, seconds: 1, backend: 'wasm', tuned: {}, tensors: new ArrayBuffer(0) });
const id = (name: string): RunId => name as RunId;

let workers: FakeWorker[];
let listener: { [K in keyof EngineListener]: ReturnType<typeof vi.fn> };
let client: EngineClient;

const flush = async (): Promise<void> => { for (let i = 0; i < 30; i++) await Promise.resolve(); };

function create(workersWished: number | null = null, threads: number | null = null): void {
  workers = [];
  const spawn = (): Worker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  client = createEngineClient({ role: 'trainer', backend: 'auto', cached: null, threads, workers: workersWished, library: createByteLibrary(), listener: listener as unknown as EngineListener, spawn });
}

/** The newest worker, or the one of that number, answers that it is ready. */
async function open(device: DeviceReport, index = workers.length - 1): Promise<void> {
  const worker = workerAt(index);
  worker.say({ t: 'result', id: worker.sentOf('init')[0]?.id ?? -1, value: device });
  await flush();
}

const workerAt = (index: number): FakeWorker => {
  const worker = workers[index];
  if (!worker) throw new Error(`no worker ${index}`);
  return worker;
};

/** Sends a command to which the fake workers need not answer. */
function order(command: Parameters<EngineClient['send']>[0]): void {
  client.send(command).catch(() => undefined);
}

/** Starts runs by name and lets every worker that this brings up get ready. */
async function start(names: string, { group = 'race', paused = false, cores = 4 } = {}): Promise<void> {
  for (const name of names) order({ t: 'start', run: id(name), spec, from: null, group, paused });
  await flush();
  for (const [index, worker] of workers.entries()) if (worker.sent.length === 1) await open(deviceReport('wasm', cores), index);
  for (const name of names) holderOf(name).say({ t: 'phase', run: id(name), phase: paused ? 'paused' : 'running', progress: null, task: null });
}

const startsOf = (worker: FakeWorker): string[] => worker.sentOf('start').map((command) => command.run);
const holderOf = (name: string): FakeWorker => workerAt(workers.findLastIndex((worker) => startsOf(worker).includes(name)));
const paceOf = (name: string): PaceSlot | undefined => holderOf(name).sentOf('start').findLast((command) => command.run === name)?.pace;

beforeEach(() => {
  listener = { onEvent: vi.fn(), onDevice: vi.fn(), onRewind: vi.fn(), onRestart: vi.fn() };
});
afterEach(() => {
  client.close();
  expect(workers.every((worker) => worker.terminated)).toBe(true);
});

test('racers are spread over the cores but one, and keep in step by one memory', async () => {
  create();
  await open(deviceReport('wasm', 4));
  await start('abcde');
  expect(workers.map(startsOf)).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
  // Three cores to train on: all for the first while it is alone, a third for the third.
  expect(workers.map((worker) => worker.sentOf('init')[0]?.threads)).toEqual([null, 1, 1]);
  expect(workers.slice(1).map((worker) => worker.sentOf('init')[0]?.backend)).toEqual(['wasm', 'wasm']);
  const paces = Array.from('abcde', paceOf);
  expect(new Set(paces.map((pace) => pace?.steps)).size).toBe(1);
  expect(new Set(paces.map((pace) => pace?.slot)).size).toBe(5);
});

test.each([
  ['two cores', deviceReport('wasm', 2)],
  ['a GPU', deviceReport('webgl', 16)],
  ['a page that is not isolated', { ...deviceReport('wasm', 16), crossOriginIsolated: false }],
])('%s: one worker takes them all', async (_, device) => {
  create();
  await open(device);
  await start('abc');
  expect(workers.map(startsOf)).toEqual([['a', 'b', 'c']]);
  expect(paceOf('a')).toBeUndefined();
});

test('the number of workers can be forced, and cores be given to them', async () => {
  create(2, 6);
  await open(deviceReport('wasm', 2));
  await start('abc');
  expect(workers.map(startsOf)).toEqual([['a', 'c'], ['b']]);
  expect(workers.map((worker) => worker.sentOf('init')[0]?.threads)).toEqual([6, 3]);
});

test('the cores are divided anew whenever a worker begins or ends to train', async () => {
  create(null, 6);
  await open(deviceReport('wasm', 8));
  const grants = (): number[][] => workers.map((worker) => worker.sentOf('threads').map(({ count }) => count));
  await start('a');
  await flush();
  expect(grants()).toEqual([[6]]);
  await start('bc');
  await flush();
  expect(grants().map((counts) => counts.at(-1))).toEqual([2, 2, 2]);
  workerAt(1).say({ t: 'phase', run: id('b'), phase: 'done', progress: null, task: null });
  await flush();
  expect(grants().map((counts) => counts.at(-1))).toEqual([3, 2, 3]);
  await start('d');
  await flush();
  expect(grants().map((counts) => counts.at(-1))).toEqual([2, 2, 2]);
});

test('commands follow their run, and a run that is over leaves its worker to the next', async () => {
  create();
  await open(deviceReport('wasm', 3));
  await start('ab');
  order({ t: 'pause', run: id('b') });
  await flush();
  expect(workers.map((worker) => worker.sentOf('pause').length)).toEqual([0, 1]);
  workerAt(0).say({ t: 'phase', run: id('a'), phase: 'done', progress: null, task: null });
  await start('c', { group: 'other' });
  expect(workers.map(startsOf)).toEqual([['a', 'c'], ['b']]);
});

test('a run that is refused takes nothing from others', async () => {
  create();
  await open(deviceReport('wasm', 3));
  const refused = client.send({ t: 'start', run: id('a'), spec, from: null, group: 'race', paused: false });
  await flush();
  workerAt(0).say({ t: 'fail', id: workerAt(0).sentOf('start')[0]?.id ?? -1, run: id('a'), failure: { code: 'bad-parameter', details: {} }, recoverable: false });
  await expect(refused).rejects.toMatchObject({ failure: { code: 'bad-parameter' } });
  await start('b');
  expect(workers.map(startsOf)).toEqual([['a', 'b']]);
  expect(paceOf('b')?.slot).toBe(0);
});

test('a paused run brings up no worker', async () => {
  create();
  await open(deviceReport('wasm', 4));
  await start('ab', { paused: true });
  expect(workers.map(startsOf)).toEqual([['a', 'b']]);
});

test('when one worker dies, its runs alone go on from their checkpoints; nobody waits for them meanwhile', async () => {
  create();
  await open(deviceReport('wasm', 3));
  await start('abcd');
  const [a, b] = [paceOf('a'), paceOf('b')];
  if (!a || !b) throw new Error('no pace');
  const steps = new Int32Array(b.steps);
  steps[a.slot] = 8;
  steps[b.slot] = 6;
  workerAt(1).say({ t: 'saved', run: id('b'), checkpoint: checkpoint(4) });
  workerAt(1).say({ t: 'phase', run: id('d'), phase: 'done', progress: null, task: null });
  const dead = workerAt(1);
  dead.crash('boom');
  expect(dead.terminated).toBe(true);
  expect([steps[a.slot], steps[b.slot]]).toEqual([8, 0]);
  expect(listener.onRestart).toHaveBeenCalledWith(expect.objectContaining({ code: 'worker-died' }), ['d']);
  await open(deviceReport('wasm', 3));
  expect(listener.onRewind.mock.calls).toEqual([['b', 4]]);
  expect(workerAt(2).sentOf('start')).toEqual([expect.objectContaining({ run: 'b', from: expect.objectContaining({ step: 4 }) as unknown, pace: b })]);
  expect(workerAt(0).terminated).toBe(false);
  order({ t: 'pause', run: id('b') });
  await flush();
  expect(workerAt(2).sentOf('pause')).toHaveLength(1);
});

test('a worker that does not start leaves its runs to the first', async () => {
  create();
  await open(deviceReport('wasm', 3));
  order({ t: 'start', run: id('a'), spec, from: null, group: 'race', paused: false });
  order({ t: 'start', run: id('b'), spec, from: null, group: 'race', paused: false });
  await flush();
  workerAt(1).say({ t: 'fail', id: workerAt(1).sentOf('init')[0]?.id ?? -1, run: null, failure: { code: 'backend-unavailable', details: {} }, recoverable: false });
  await flush();
  expect(workers.map(startsOf)).toEqual([['a', 'b'], []]);
  expect(workerAt(1).terminated).toBe(true);
});

test('a start and what follows arrive in this order, whichever worker it is', async () => {
  create();
  await open(deviceReport('wasm', 3));
  for (const name of 'ab') {
    order({ t: 'start', run: id(name), spec, from: null, group: null, paused: false });
    order({ t: 'forget', run: id(name) });
  }
  await flush();
  await open(deviceReport('wasm', 3), 1);
  expect(workers.map((worker) => worker.sent.map((command) => command.t).filter((t) => t !== 'threads'))).toEqual([['init', 'start', 'forget'], ['init', 'start', 'forget']]);
});

test('memory is the sum over the workers, and the page is busy while one of them is', async () => {
  create();
  await open(deviceReport('wasm', 3));
  await start('ab');
  const memory = { tensors: 3, bytes: 40, gpuBytes: null, heapBytes: null };
  workerAt(1).say({ t: 'alive', memory, busy: true });
  workerAt(0).say({ t: 'alive', memory, busy: false });
  expect(listener.onEvent).toHaveBeenLastCalledWith({ t: 'alive', memory: { tensors: 6, bytes: 80, gpuBytes: null, heapBytes: null }, busy: true });
  const asked = client.send({ t: 'memory' });
  await flush();
  for (const worker of workers) worker.say({ t: 'result', id: worker.sentOf('memory')[0]?.id ?? -1, value: memory });
  await expect(asked).resolves.toEqual({ tensors: 6, bytes: 80, gpuBytes: null, heapBytes: null });
});

test('a crash drill hits a worker that trains', async () => {
  create();
  await open(deviceReport('wasm', 3));
  await start('ab');
  order({ t: 'drill', fault: 'crash' });
  order({ t: 'drill', fault: 'lose-gpu' });
  await flush();
  expect(workers.map((worker) => worker.sentOf('drill').map((drill) => drill.fault))).toEqual([['lose-gpu'], ['crash']]);
});

test('bytes that one worker has loaded are handed to the others', async () => {
  create();
  await open(deviceReport('wasm', 3));
  await start('ab');
  const bytes = new SharedArrayBuffer(8);
  for (const worker of workers) worker.say({ t: 'want', key: 'images' });
  expect(workers.map((worker) => worker.delivered)).toEqual([[{ t: 'bytes', key: 'images', bytes: null }], []]);
  workerAt(0).say({ t: 'share', key: 'images', bytes });
  expect(workerAt(1).delivered).toEqual([{ t: 'bytes', key: 'images', bytes }]);
});
