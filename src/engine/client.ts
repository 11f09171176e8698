/**
 * The page's only door to the engine: spawns the worker, answers every command with a promise, notices when the worker
 * dies or the GPU is lost, and then brings every live run back from its last checkpoint in a new worker.
 */
import { EngineError, toFailure, type Failure } from './errors/failure';
import type { Backend, Command, CommandOf, DeviceReport, EngineEvent, Replies, RunId } from './protocol';
import { createPendingReplies } from './client/pending';
import { createRoster } from './client/roster';
import { createWatchdog } from './client/watchdog';

export interface EngineListener {
  /** Every event of a live run, in order; late ones of forgotten runs are dropped. */
  onEvent(event: EngineEvent): void;
  onDevice(report: DeviceReport): void;
  /** The run goes on from `step`: its points after that step must be cut. */
  onRewind(run: RunId, step: number): void;
  /** The worker was replaced, for this reason. */
  onRestart(reason: Failure): void;
}

export interface EngineClientOptions {
  readonly role: 'trainer' | 'interactive';
  readonly backend: Backend | 'auto';
  readonly cached: { readonly backend: Backend; readonly key: string } | null;
  readonly threads: number | null;
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

/** Where a run goes after its GPU was lost twice, or its worker died twice without a checkpoint in between. */
const fallback: Readonly<Record<Backend, Backend>> = { webgl: 'wasm', webgpu: 'wasm', wasm: 'cpu', cpu: 'cpu' };
const maxRestarts = 5;

export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { listener } = options;
  const spawn = options.spawn ?? (() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `tensor-studio-${options.role}` }));
  const pending = createPendingReplies();
  const roster = createRoster();
  const watchdog = createWatchdog(() => { replace({ code: 'worker-died', details: { reason: 'no sign of life' } }); });
  let backend = options.backend;
  let current: Backend = 'webgl';
  let restarts = 0;
  let gpuLosses = 0;
  let closed = false;
  let worker = spawn();
  let ready = open(worker);

  function open(opened: Worker): Promise<DeviceReport> {
    opened.onmessage = (message: MessageEvent<EngineEvent>) => { if (opened === worker) receive(message.data); };
    opened.onerror = (event) => {
      event.preventDefault();
      if (opened === worker) replace({ code: 'worker-died', details: { reason: event.message || 'error in the worker' } });
    };
    watchdog.start();
    const cached = backend === options.backend ? options.cached : null;
    const report = post<DeviceReport>(opened, { t: 'init', backend, cached, threads: options.threads });
    report.then((device) => {
      current = device.backend;
      watchdog.setBackend(current);
      listener.onDevice(device);
    }, () => { watchdog.stop(); });
    return report;
  }

  /** Gives the command its id and sends it off; the reply is typed by the caller's kind of command. */
  function post<R>(to: Worker, command: CommandOf<Command['t']>): Promise<R> {
    const { id, reply } = pending.open<R>();
    watchdog.expect();
    to.postMessage({ ...command, id });
    return reply;
  }

  async function send<T extends Command['t']>(command: { readonly t: T } & CommandOf<T>): Promise<Replies[T]> {
    if (closed) throw new EngineError('worker-died', { reason: 'closed' });
    await ready;
    const body = command as CommandOf<Command['t']>;
    roster.command(body);
    const reply = post<Replies[T]>(worker, body);
    // A spec that is refused never becomes a run to revive; one whose worker died does.
    if (body.t === 'start') reply.catch((error: unknown) => { if (toFailure(error).code !== 'worker-died') roster.command({ t: 'forget', run: body.run }); });
    return reply;
  }

  function receive(event: EngineEvent): void {
    watchdog.heard(event.t === 'alive' && !event.busy && pending.count() === 0);
    if (event.t === 'result') { pending.resolve(event.id, event.value); return; }
    if (event.t === 'fail') {
      if (event.recoverable) { replace(event.failure); return; }
      if (event.id !== null) { pending.reject(event.id, event.failure); return; }
    }
    if ('run' in event && event.run !== null) {
      if (!roster.has(event.run)) return;
      if (event.t === 'saved') restarts = 0;
      roster.event(event);
    }
    listener.onEvent(event);
  }

  function replace(reason: Failure): void {
    if (closed) return;
    worker.terminate();
    pending.rejectAll({ code: 'worker-died', details: { reason: reason.code } });
    restarts += 1;
    if (restarts > maxRestarts) {
      for (const { run } of roster.live()) listener.onEvent({ t: 'fail', id: null, run, failure: reason, recoverable: false });
      roster.clear();
    }
    listener.onRestart(reason);
    if (reason.code === 'gpu-lost') gpuLosses += 1;
    // A checkpoint in between clears a crash; a GPU that was lost twice will be lost again.
    if (restarts > 1 || gpuLosses > 1) backend = fallback[current];
    worker = spawn();
    ready = open(worker);
    ready.then(revive, (error: unknown) => {
      for (const { run } of roster.live()) listener.onEvent({ t: 'fail', id: null, run, failure: toFailure(error), recoverable: false });
    });
  }

  function revive(): void {
    for (const live of roster.live()) {
      listener.onRewind(live.run, live.checkpoint?.step ?? 0);
      post<null>(worker, { t: 'start', run: live.run, spec: live.spec, from: live.checkpoint, group: live.group, paused: live.paused })
        .catch((error: unknown) => { listener.onEvent({ t: 'fail', id: null, run: live.run, failure: toFailure(error), recoverable: false }); });
    }
  }

  return {
    get ready() { return ready; },
    send,
    close() {
      closed = true;
      watchdog.stop();
      worker.terminate();
      pending.rejectAll({ code: 'worker-died', details: { reason: 'closed' } });
    },
  };
}
