import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineClient, EngineListener } from '../client';
import type { Backend, Checkpoint, EngineEvent, RunId, RunSpec } from '../protocol';
import { createByteLibrary } from './byteLibrary';
import { createLink } from './link';
import { deviceReport, FakeWorker } from './testing/fakeWorker';

const run = 'r1' as RunId;
const spec: RunSpec = { schema: 1, experiment: 'mnist/cnn', params: {}, seed: 1 };
const checkpoint = (step: number): Checkpoint => ({ schema: 1, spec, step, seconds: 1, backend: 'webgl', tuned: {}, tensors: new ArrayBuffer(0) });

let workers: FakeWorker[];
let listener: { [K in keyof EngineListener]: ReturnType<typeof vi.fn> };
let client: EngineClient;

const last = (): FakeWorker => {
  const worker = workers.at(-1);
  if (!worker) throw new Error('no worker');
  return worker;
};
const flush = async (): Promise<void> => { for (let i = 0; i < 10; i++) await Promise.resolve(); };
async function open(backend: Backend): Promise<void> {
  const init = last().sentOf('init')[0];
  if (!init) throw new Error('no init');
  last().say({ t: 'result', id: init.id, value: deviceReport(backend) });
  await flush();
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  listener = { onEvent: vi.fn(), onDevice: vi.fn(), onRewind: vi.fn(), onRestart: vi.fn() };
  const spawn = (): Worker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  client = createLink({ backend: 'auto', cached: null, threads: null, library: createByteLibrary(), listener: listener as unknown as EngineListener, spawn });
});
afterEach(() => {
  client.close();
  vi.useRealTimers();
});

async function start(): Promise<void> {
  const started = client.send({ t: 'start', run, spec, from: null, group: null, paused: false });
  await flush();
  const command = last().sentOf('start').at(-1);
  last().say({ t: 'result', id: command?.id ?? -1, value: null });
  await started;
}

test('commands wait for the device, answers find their command', async () => {
  const memory = client.send({ t: 'memory' });
  await flush();
  expect(last().sentOf('memory')).toHaveLength(0);
  await open('wasm');
  const command = last().sentOf('memory')[0];
  last().say({ t: 'result', id: command?.id ?? -1, value: { tensors: 3, bytes: 4, gpuBytes: null, heapBytes: null } });
  await expect(memory).resolves.toEqual({ tensors: 3, bytes: 4, gpuBytes: null, heapBytes: null });
});

test('a crashed worker is replaced, and the run goes on from its last checkpoint', async () => {
  await open('webgl');
  await start();
  last().say({ t: 'saved', run, checkpoint: checkpoint(7) });
  const look = client.send({ t: 'look', run, want: { kind: 'confusion' } });
  await flush();
  const dead = last();
  dead.crash('boom');
  await expect(look).rejects.toMatchObject({ failure: { code: 'worker-died' } });
  expect(dead.terminated).toBe(true);
  await open('webgl');
  expect(listener.onRewind).toHaveBeenCalledWith(run, 7);
  expect(last().sentOf('start')[0]).toMatchObject({ run, spec, from: { step: 7 }, paused: false });
});

test('a GPU that is lost a second time is left for another backend, whatever was saved in between', async () => {
  await open('webgl');
  await start();
  const lost: EngineEvent = { t: 'fail', id: null, run: null, failure: { code: 'gpu-lost', details: {} }, recoverable: true };
  last().say(lost);
  expect(last().sentOf('init')[0]?.backend).toBe('auto');
  await open('webgl');
  last().say({ t: 'saved', run, checkpoint: checkpoint(3) });
  last().say(lost);
  expect(last().sentOf('init')[0]?.backend).toBe('wasm');
});

test('the second crash in a row leads to another backend; a new checkpoint counts as progress', async () => {
  const crashed: EngineEvent = { t: 'fail', id: null, run: null, failure: { code: 'worker-died', details: {} }, recoverable: true };
  await open('webgl');
  await start();
  last().say(crashed);
  await open('webgl');
  last().say({ t: 'saved', run, checkpoint: checkpoint(3) });
  last().say(crashed);
  expect(last().sentOf('init')[0]?.backend).toBe('auto');
  await open('webgl');
  last().say(crashed);
  expect(last().sentOf('init')[0]?.backend).toBe('wasm');
});

test('a worker that keeps dying is given up, and its runs fail aloud', async () => {
  await open('cpu');
  await start();
  for (let i = 0; i < 6; i++) {
    last().crash('again');
    await open('cpu');
  }
  expect(listener.onEvent).toHaveBeenCalledWith(expect.objectContaining({ t: 'fail', run, recoverable: false }));
});

test('silence while an answer is due counts as death; silence when idle does not', async () => {
  await open('wasm');
  last().say({ t: 'alive', memory: { tensors: 0, bytes: 0, gpuBytes: null, heapBytes: null }, busy: false });
  vi.advanceTimersByTime(600_000);
  expect(workers).toHaveLength(1);
  client.send({ t: 'memory' }).catch(() => undefined);
  await flush();
  vi.advanceTimersByTime(62_000);
  expect(workers).toHaveLength(2);
});

test('a paused run is revived paused, an ended or forgotten one is not revived', async () => {
  await open('wasm');
  await start();
  void client.send({ t: 'pause', run }).catch(() => undefined);
  await flush();
  last().crash('boom');
  await open('wasm');
  expect(last().sentOf('start')[0]?.paused).toBe(true);
  last().say({ t: 'phase', run, phase: 'done', progress: null, task: null });
  last().crash('boom');
  await open('wasm');
  expect(last().sentOf('start')).toHaveLength(0);
});

test('events of a forgotten run are dropped', async () => {
  await open('wasm');
  await start();
  void client.send({ t: 'forget', run }).catch(() => undefined);
  await flush();
  listener.onEvent.mockClear();
  last().say({ t: 'phase', run, phase: 'running', progress: null, task: null });
  expect(listener.onEvent).not.toHaveBeenCalled();
});
