/** Drives the engine in tests: starts runs, waits for phases, collects what they emit. */
import type { Checkpoint, EngineEvent, PaceSlot, Phase, RunId, RunSpec, Snapshot } from '../engine/protocol';
import { toFailure, type Failure } from '../engine/errors/failure';
import type { HeadlessEngine } from './headless';

export interface RunTrace {
  readonly run: RunId;
  /** metric -> [step, value] in order. */
  readonly history: Record<string, [number, number][] | undefined>;
  readonly checkpoints: Checkpoint[];
  readonly snapshots: Snapshot[];
  readonly phases: Phase[];
  readonly marks: { step: number; from: number; to: number }[];
  /** Where early stopping went back to. */
  best: { readonly step: number; readonly loss: number } | null;
  failure: Failure | null;
}

let lastRun = 0;

/** Starts a run and traces it; `until` resolves when it reaches one of the phases. */
export function startRun(engine: HeadlessEngine, spec: RunSpec, options: { from?: Checkpoint; group?: string; paused?: boolean; until?: number; pace?: PaceSlot } = {}) {
  lastRun += 1;
  const run = `test-${lastRun}` as RunId;
  const trace: RunTrace = { run, history: {}, checkpoints: [], snapshots: [], phases: [], marks: [], best: null, failure: null };
  const waiting = new Set<() => void>();
  engine.listen((event: EngineEvent) => {
    if (!('run' in event) || event.run !== run) return;
    if (event.t === 'points') {
      for (const { metric, steps, values } of event.columns) steps.forEach((step, i) => (trace.history[metric] ??= []).push([step, values[i] ?? Number.NaN]));
    } else if (event.t === 'saved') trace.checkpoints.push(event.checkpoint);
    else if (event.t === 'mark') trace.marks.push({ step: event.step, from: event.from, to: event.to });
    else if (event.t === 'best') trace.best = { step: event.step, loss: event.loss };
    else if (event.t === 'fail') trace.failure = event.failure;
    else if (event.t === 'snapshot') trace.snapshots.push(event.snapshot);
    else trace.phases.push(event.phase);
    for (const check of waiting) check();
  });
  const until = (condition: (trace: RunTrace) => boolean): Promise<RunTrace> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition(trace)) return;
        waiting.delete(check);
        resolve(trace);
      };
      waiting.add(check);
      check();
    });
  engine.send({ t: 'start', run, spec, paused: false, ...options, from: options.from ?? null, group: options.group ?? null }).catch((error: unknown) => {
    trace.failure = toFailure(error);
    trace.phases.push('failed');
    for (const check of waiting) check();
  });
  return { run, trace, until, ended: () => until((t) => t.phases.some((p) => p === 'done' || p === 'failed' || p === 'stopped')) };
}
