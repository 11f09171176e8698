/** Stand-ins for the engine and the storage, for tests of the controller. */
import type { EngineClient } from '../../engine/client';
import { EngineError } from '../../engine/errors/failure';
import type { Checkpoint, Command, CommandOf, DeviceReport, MetricColumn, Phase, Progress, Replies, RunId, Snapshot } from '../../engine/protocol';
import type { RunArchive, StoredRun } from '../storage/runArchive';
import type { RunWrite } from '../storage/runWrite';
import type { EventSink } from './eventSink';

export const progressAt = (step: number): Progress => ({ step, totalSteps: 100, stepsPerEpoch: 50, batchSize: 10, seconds: step / 10, examplesPerSecond: 100, secondsLeft: null });

export const lossAt = (steps: readonly number[]): readonly MetricColumn[] => [
  { metric: 'loss', steps: Float64Array.from(steps), values: Float64Array.from(steps, (s) => 1 / s), seconds: Float64Array.from(steps, (s) => s / 10) },
];

/** Records the commands; what the engine would answer is played by the test through `sink`. */
export class FakeEngine implements EngineClient {
  readonly ready: Promise<DeviceReport> = new Promise(() => undefined);
  readonly sent: CommandOf<Command['t']>[] = [];
  /** Runs that the engine does not know: commands for them fail. */
  readonly unknown = new Set<RunId>();
  sink: EventSink | null = null;
  /** Whether a started run arrives at once. */
  arrives = true;

  send<T extends Command['t']>(command: CommandOf<T>): Promise<Replies[T]> {
    const sent = command as CommandOf<Command['t']>;
    this.sent.push(sent);
    if ('run' in sent && sent.t !== 'start' && this.unknown.has(sent.run)) return Promise.reject(new EngineError('unknown-run', { run: sent.run }));
    if (sent.t === 'start') {
      this.unknown.delete(sent.run);
      if (this.arrives) queueMicrotask(() => { this.phase(sent.run, sent.paused ? 'paused' : 'running', sent.from?.step ?? 0); });
    }
    return Promise.resolve((sent.t === 'look' ? { kind: 'filters', step: 0, layers: [] } : null) as Replies[T]);
  }

  close(): void {
    this.sink = null;
  }

  phase(run: RunId, phase: Phase, step = 0): void {
    this.sink?.onEvent({ t: 'phase', run, phase, progress: progressAt(step), task: null });
  }

  points(run: RunId, steps: readonly number[]): void {
    this.sink?.onEvent({ t: 'points', run, seq: 0, columns: lossAt(steps), progress: progressAt(steps.at(-1) ?? 0) });
  }

  save(run: RunId, checkpoint: Checkpoint): void {
    this.sink?.onEvent({ t: 'saved', run, checkpoint });
  }

  snapshot(run: RunId, step: number): void {
    this.sink?.onEvent({ t: 'snapshot', run, snapshot: { step, tensors: new ArrayBuffer(0) } });
  }

  commands(t: Command['t']): readonly CommandOf<Command['t']>[] {
    return this.sent.filter((c) => c.t === t);
  }
}

/** Keeps everything in memory, and tells what was written together. */
export class FakeArchive implements RunArchive {
  readonly runs = new Map<RunId, StoredRun>();
  readonly checkpoints = new Map<RunId, Checkpoint>();
  readonly snapshots = new Map<RunId, readonly Snapshot[]>();
  readonly writes: RunWrite[] = [];

  loadRuns(): Promise<readonly StoredRun[]> {
    return Promise.resolve([...this.runs.values()]);
  }
  loadCheckpoint(run: RunId): Promise<Checkpoint | null> {
    return Promise.resolve(this.checkpoints.get(run) ?? null);
  }
  write(write: RunWrite): Promise<void> {
    this.writes.push(write);
    const { record, columns, checkpoint } = write;
    this.runs.set(record.id, { record, columns: columns ?? this.runs.get(record.id)?.columns ?? [] });
    if (checkpoint) this.checkpoints.set(record.id, checkpoint);
    return Promise.resolve();
  }
  keepSnapshot(run: RunId, snapshot: Snapshot): Promise<void> {
    this.snapshots.set(run, [...(this.snapshots.get(run) ?? []), snapshot]);
    return Promise.resolve();
  }
  cutSnapshots(run: RunId, step: number): Promise<void> {
    this.snapshots.set(run, (this.snapshots.get(run) ?? []).filter((kept) => kept.step <= step));
    return Promise.resolve();
  }
  snapshotSteps(run: RunId): Promise<readonly number[]> {
    return Promise.resolve((this.snapshots.get(run) ?? []).map(({ step }) => step));
  }
  loadSnapshot(run: RunId, step: number): Promise<ArrayBuffer | null> {
    return Promise.resolve((this.snapshots.get(run) ?? []).find((kept) => kept.step === step)?.tensors ?? null);
  }
  deleteCheckpoints(run: RunId): Promise<void> {
    this.checkpoints.delete(run);
    this.snapshots.delete(run);
    return Promise.resolve();
  }
  deleteRun(run: RunId): Promise<void> {
    this.runs.delete(run);
    this.checkpoints.delete(run);
    this.snapshots.delete(run);
    return Promise.resolve();
  }
  deleteAll(): Promise<void> {
    this.runs.clear();
    this.checkpoints.clear();
    this.snapshots.clear();
    return Promise.resolve();
  }
}
