/**
 * The page's only door to the engine. Behind it is one worker or, where the machine has the cores, several: each run is in
 * one of them, and runs of one group keep in step across them.
 */
import { toFailure, type Failure } from './errors/failure';
import type { Backend, Command, CommandOf, DeviceReport, EngineEvent, MemoryReport, PaceSlot, Replies, RunId } from './protocol';
import type { ByteLibrary } from './client/byteLibrary';
import { threadsEach, workersFor } from './client/capacity';
import { createLink } from './client/link';
import { createPaces } from './client/paces';
import { createPlacement } from './client/placement';

export interface EngineListener {
  /** Every event of a live run, in order; late ones of forgotten runs are dropped. */
  onEvent(event: EngineEvent): void;
  onDevice(report: DeviceReport): void;
  /** The run goes on from `step`: its points after that step must be cut. */
  onRewind(run: RunId, step: number): void;
  /** A worker was replaced, for this reason. The runs `lost` were over, and no worker holds them any more. */
  onRestart(reason: Failure, lost: readonly RunId[]): void;
}

export interface EngineClientOptions {
  readonly role: 'trainer' | 'interactive' | 'benchmark' | 'study';
  readonly backend: Backend | 'auto';
  readonly cached: { readonly backend: Backend; readonly key: string } | null;
  /** Cores to train on; null leaves one to the page. */
  readonly threads: number | null;
  /** Most workers; null lets the number of cores decide. */
  readonly workers: number | null;
  /** What all workers of the page hold in common. */
  readonly library: ByteLibrary;
  readonly listener: EngineListener;
  /** Replaced by tests. */
  readonly spawn?: () => Worker;
}

export interface EngineClient {
  /** Settles with the first worker's device; rejects with `EngineError` when no backend can be opened. */
  readonly ready: Promise<DeviceReport>;
  /** Rejects with `EngineError` when the engine fails the command or dies before answering it. */
  send<T extends Command['t']>(command: { readonly t: T } & CommandOf<T>): Promise<Replies[T]>;
  close(): void;
}

export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { listener, library } = options;
  const spawn = options.spawn ?? (() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `tensor-studio-${options.role}` }));
  const placement = createPlacement();
  const paces = createPaces();
  /** Threads that each worker may use now. */
  const granted = new Map<number, number>();
  const alive = new Map<number, Extract<EngineEvent, { t: 'alive' }>>();
  let device: DeviceReport | null = null;
  const first = open(0, options);
  const links = [first];

  function open(worker: number, { backend, cached, threads }: Pick<EngineClientOptions, 'backend' | 'cached' | 'threads'>): EngineClient {
    return createLink({
      backend, cached, threads, library, spawn,
      listener: {
        onEvent: (event) => { receive(worker, event); },
        onDevice(report) {
          if (worker === 0) device = report;
          granted.delete(worker);
          shareCores();
          if (device) listener.onDevice(device);
        },
        onRewind: (run, step) => { listener.onRewind(run, step); },
        onRestart(reason, lost) {
          for (const run of placement.on(worker)) paces.clear(run);
          listener.onRestart(reason, lost);
        },
      },
    });
  }

  function receive(worker: number, event: EngineEvent): void {
    if (event.t === 'alive') {
      alive.set(worker, event);
      const signs = [...alive.values()];
      if (worker === 0) listener.onEvent({ t: 'alive', memory: sum(signs.map((sign) => sign.memory)), busy: signs.some((sign) => sign.busy) });
      return;
    }
    if (event.t === 'phase') placement.enter(event.run, event.phase);
    if (event.t === 'fail' && event.run !== null) placement.enter(event.run, 'failed');
    shareCores();
    listener.onEvent(event);
  }

  /** Divides the cores among the workers that train. */
  function shareCores(): void {
    if (device?.backend !== 'wasm' || workersFor(device, options) === 1) return;
    const busy = placement.busy();
    const threads = threadsEach(device, options, Math.max(1, busy.length));
    for (const worker of busy) {
      if (granted.get(worker) === threads) continue;
      granted.set(worker, threads);
      links[worker]?.send<'threads'>({ t: 'threads', count: threads }).catch(() => { granted.delete(worker); });
    }
  }

  /** The worker for a run that starts, brought up when there is none yet. */
  function workerFor({ run, group, paused }: CommandOf<'start'>, report: DeviceReport): number {
    // A paused run is no reason for another worker.
    const worker = placement.place(run, group, paused, paused ? links.length : workersFor(report, options));
    if (!links[worker]) {
      const opened = open(worker, { backend: report.backend, cached: null, threads: threadsEach(report, options, worker + 1) });
      links[worker] = opened;
      opened.ready.catch(() => {
        opened.close();
        links[worker] = first;
      });
    }
    return worker;
  }

  function inStep({ run, group }: CommandOf<'start'>, report: DeviceReport): { readonly pace?: PaceSlot } {
    const pace = group !== null && workersFor(report, options) > 1 ? paces.join(group, run) : null;
    return pace ? { pace } : {};
  }

  /** A worker that does not come up leaves its runs to the first one. */
  async function reach(worker: number): Promise<EngineClient> {
    await links[worker]?.ready.catch(() => undefined);
    return links[worker] ?? first;
  }

  /** Where a command goes. */
  function route(command: CommandOf<Command['t']>, report: DeviceReport): number {
    if (command.t === 'start') return workerFor(command, report);
    if (command.t === 'drill') return command.fault === 'crash' ? placement.busy().at(-1) ?? 0 : 0;
    return 'run' in command ? placement.of(command.run) : 0;
  }

  function drop(run: RunId): void {
    placement.forget(run);
    paces.leave(run);
    shareCores();
  }

  async function memoryOfAll(): Promise<MemoryReport> {
    return sum(await Promise.all([...new Set(links)].map((link) => link.send<'memory'>({ t: 'memory' }))));
  }

  async function send<T extends Command['t']>(command: { readonly t: T } & CommandOf<T>): Promise<Replies[T]> {
    const report = await first.ready;
    const body = command as CommandOf<Command['t']>;
    if (body.t === 'memory') return (await memoryOfAll()) as Replies[T];
    const link = await reach(route(body, report));
    try {
      return await link.send<T>(body.t === 'start' ? { ...command, ...inStep(body, report) } : command);
    } catch (error) {
      // A spec that is refused never becomes a run; one whose worker died is revived.
      if (body.t === 'start' && toFailure(error).code !== 'worker-died') drop(body.run);
      throw error;
    } finally {
      if (body.t === 'forget') drop(body.run);
    }
  }

  return {
    get ready() { return first.ready; },
    send,
    close() {
      for (const link of new Set(links)) link.close();
    },
  };
}

function sum(reports: readonly MemoryReport[]): MemoryReport {
  const total = (of: (report: MemoryReport) => number): number => reports.reduce((all, report) => all + of(report), 0);
  return {
    tensors: total((r) => r.tensors),
    bytes: total((r) => r.bytes),
    gpuBytes: reports.some((r) => r.gpuBytes !== null) ? total((r) => r.gpuBytes ?? 0) : null,
    heapBytes: reports.some((r) => r.heapBytes !== null) ? total((r) => r.heapBytes ?? 0) : null,
  };
}
