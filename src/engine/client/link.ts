/**
 * The connection to one worker: answers every command with a promise, notices when the worker dies or the GPU is lost, and
 * then brings every live run back from its last checkpoint in a new worker.
 */
import { EngineError, toFailure, type Failure } from '../errors/failure';
import type { Backend, BytesDelivery, BytesRequest, Command, CommandOf, DeviceReport, EngineEvent, Replies } from '../protocol';
import type { EngineClient, EngineListener } from '../client';
import type { ByteLibrary } from './byteLibrary';
import { createPendingReplies } from './pending';
import { createRoster } from './roster';
import { createWatchdog } from './watchdog';

export interface LinkOptions {
  readonly backend: Backend | 'auto';
  readonly cached: { readonly backend: Backend; readonly key: string } | null;
  readonly threads: number | null;
  readonly library: ByteLibrary;
  readonly listener: EngineListener;
  readonly spawn: () => Worker;
}

/** Where a run goes after its GPU was lost twice, or its worker died twice without a checkpoint in between. */
const fallback: Readonly<Record<Backend, Backend>> = { webgl: 'wasm', webgpu: 'wasm', wasm: 'cpu', cpu: 'cpu' };
const maxRestarts = 5;

export function createLink(options: LinkOptions): EngineClient {
  const { library, listener, spawn } = options;
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
    opened.onmessage = ({ data }: MessageEvent<EngineEvent | BytesRequest>) => {
      if (opened !== worker) return;
      if (data.t === 'want') library.want(opened, data.key, (bytes) => { opened.postMessage({ t: 'bytes', key: data.key, bytes } satisfies BytesDelivery); });
      else if (data.t === 'share') library.share(data.key, data.bytes);
      else receive(data);
    };
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

  function end(old: Worker): void {
    old.terminate();
    library.leave(old);
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
    end(worker);
    const lost = roster.ended();
    pending.rejectAll({ code: 'worker-died', details: { reason: reason.code } });
    restarts += 1;
    if (restarts > maxRestarts) {
      for (const { run } of roster.live()) listener.onEvent({ t: 'fail', id: null, run, failure: reason, recoverable: false });
      roster.clear();
    }
    listener.onRestart(reason, lost);
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
      post<null>(worker, { ...live.start, from: live.checkpoint, paused: live.paused })
        .catch((error: unknown) => { listener.onEvent({ t: 'fail', id: null, run: live.run, failure: toFailure(error), recoverable: false }); });
    }
  }

  return {
    get ready() { return ready; },
    send,
    close() {
      closed = true;
      watchdog.stop();
      end(worker);
      pending.rejectAll({ code: 'worker-died', details: { reason: 'closed' } });
    },
  };
}
