/** Turns the trainer's events into records and points. Points go to their series at once, records to the store four times a second. */
import type { Failure } from '../../engine/errors/failure';
import type { DeviceReport, EngineEvent, RunId } from '../../engine/protocol';
import type { EngineListener } from '../../engine/client';
import type { RunArchive } from '../storage/runArchive';
import { useDevice } from '../store/device';
import { patchRuns, runById, useRuns } from '../store/runs';
import type { Holding } from './holding';
import { isOver, type RunMark, type RunRecord } from './record';
import type { RunSaver } from './saver';
import { announceSeries, seriesOf } from './seriesBook';
import { trainingSpeed } from './trainingSpeed';

const recordsEveryMs = 250;

export interface EventSink extends EngineListener {
  /** While a run is only being looked into, its changes of phase are the engine's own business. */
  mute(run: RunId, muted: boolean): void;
  /** Cuts the run's future after `step` and marks that it goes on from there. */
  rewind(run: RunId, step: number): void;
  /** Passes on what is waiting for the next update. */
  settle(): void;
}

export interface EventSinkParts {
  readonly saver: RunSaver;
  readonly holding: Holding;
  readonly archive: Pick<RunArchive, 'keepSnapshot' | 'cutSnapshots'>;
  /** Told of every new device, to keep the choice of backend. */
  readonly onDevice: (report: DeviceReport) => void;
}

export function createEventSink({ saver, holding, archive, onDevice }: EventSinkParts): EventSink {
  const pending = new Map<RunId, Partial<RunRecord>>();
  const muted = new Set<RunId>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function settle(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (pending.size === 0) return;
    const changes = new Map(pending);
    pending.clear();
    patchRuns(changes);
    for (const run of changes.keys()) announceSeries(run);
    const training = Object.values(useRuns.getState().records).filter((r) => r.phase === 'running');
    const reported = training.find((r) => changes.has(r.id));
    const speed = reported && trainingSpeed(reported, useDevice.getState().report, training.length === 1);
    if (training.length === 0) useDevice.setState({ speed: null });
    else if (speed) useDevice.setState({ speed });
  }

  function patch(run: RunId, change: Partial<RunRecord>, urgent = false): void {
    pending.set(run, { ...pending.get(run), ...change });
    if (urgent) settle();
    else timer ??= setTimeout(settle, recordsEveryMs);
  }

  function cut(run: RunId, step: number): void {
    settle();
    const record = runById(run);
    if (!record) return;
    const series = seriesOf(run);
    series.truncateAfter(step);
    announceSeries(run);
    void archive.cutSnapshots(run, step);
    const kept = record.marks.filter((mark) => mark.step <= step);
    // Two restarts from one checkpoint are one mark.
    const marked = step === 0 || kept.some((m) => m.kind === 'restart' && m.step === step);
    const marks: readonly RunMark[] = marked ? kept : [...kept, { kind: 'restart', step }];
    patch(run, { marks, latest: series.latest(), phase: 'queued', task: null, failure: null }, true);
  }

  function onEvent(event: EngineEvent): void {
    switch (event.t) {
      case 'points': {
        const series = seriesOf(event.run);
        series.append(event.columns);
        announceSeries(event.run);
        patch(event.run, { progress: event.progress, latest: series.latest() });
        saver.touch(event.run);
        break;
      }
      case 'phase': {
        if (event.phase !== 'loading' && event.phase !== 'queued') holding.arrive(event.run);
        if (muted.has(event.run)) break;
        const backend = event.phase === 'running' ? useDevice.getState().report?.backend : undefined;
        const change = { phase: event.phase, task: event.task, ...(event.progress ? { progress: event.progress } : {}), ...(backend ? { backend } : {}) };
        const turned = event.phase !== runById(event.run)?.phase;
        patch(event.run, change, turned);
        if (turned && (isOver(event.phase) || event.phase === 'paused')) saver.save(event.run);
        break;
      }
      case 'mark': {
        settle();
        const record = runById(event.run);
        if (!record) break;
        const mark: RunMark = { kind: 'tune', step: event.step, param: event.param, from: event.from, to: event.to };
        patch(event.run, { marks: [...record.marks, mark], tuned: { ...record.tuned, [event.param]: event.to } }, true);
        announceSeries(event.run);
        saver.save(event.run);
        break;
      }
      case 'best': {
        settle();
        const marks = runById(event.run)?.marks.filter((mark) => mark.kind !== 'best');
        if (marks) patch(event.run, { marks: [...marks, { kind: 'best', step: event.step }] }, true);
        announceSeries(event.run);
        break;
      }
      case 'saved':
        patch(event.run, { backend: event.checkpoint.backend }, true);
        saver.save(event.run, event.checkpoint);
        break;
      case 'snapshot':
        if (runById(event.run)) void archive.keepSnapshot(event.run, event.snapshot);
        break;
      case 'fail':
        if (event.run === null) break;
        holding.drop(event.run);
        if (muted.has(event.run)) break;
        patch(event.run, { phase: 'failed', task: null, failure: event.failure }, true);
        saver.save(event.run);
        break;
      case 'alive':
        useDevice.setState({ memory: event.memory, busy: event.busy });
        break;
      case 'result':
      case 'news':
        break;
    }
  }

  return {
    onEvent,
    onDevice(report) {
      useDevice.setState({ status: 'ready', report, failure: null });
      onDevice(report);
    },
    onRewind(run, step) {
      void holding.take(run);
      if (!muted.has(run)) cut(run, step);
    },
    onRestart(reason: Failure, lost: readonly RunId[]) {
      for (const run of lost) holding.drop(run);
      useDevice.setState({ status: 'restarting', failure: reason, memory: null, speed: null });
    },
    mute(run, on) {
      if (on) muted.add(run);
      else muted.delete(run);
    },
    rewind: cut,
    settle,
  };
}
