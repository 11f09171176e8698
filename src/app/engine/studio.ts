/** The page's engines and its one run controller, made when first needed. Knows no React. */
import { createEngineClient, type EngineClient } from '../../engine/client';
import { createByteLibrary } from '../../engine/client/byteLibrary';
import type { Capabilities } from '../../engine/declarations/capabilities';
import type { NumberTable } from '../../engine/declarations/numberTable';
import type { ProgramFile, ProgramReport } from '../../engine/declarations/programReport';
import type { ProgramId } from '../../engine/declarations/programs';
import type { EventLog } from '../../engine/declarations/eventLog';
import { EngineError, toFailure } from '../../engine/errors/failure';
import type { DatasetAnswer, DatasetId, DatasetWant, Drawing, ExportedFile, ModelRef, Recognition, RunId } from '../../engine/protocol';
import type { RunSnapshots } from '../../lessons/lesson';
import { createRunController } from '../runs/controller';
import { createEventSink } from '../runs/eventSink';
import { createHolding } from '../runs/holding';
import { createRunSaver } from '../runs/saver';
import { translator } from '../i18n/messages';
import { messages as storageMessages } from '../storage/messages';
import { createRunArchive } from '../storage/runArchive';
import { createTabLock, type TabLock } from '../storage/tabLock';
import { useDevice } from '../store/device';
import { runById, useRuns } from '../store/runs';
import { chosenBackend, useSettings } from '../store/settings';
import { useTab } from '../store/tab';
import { toast } from '../ui/toasts';
import { cachedBackend, forgetBackend, keepBackend } from './backendCache';
import { createStudyEngine, type AskStudy, type StudyEngine } from './studies';
import { forcedWorkers } from './forcedWorkers';

const isOwner = (): boolean => useTab.getState().role === 'owner';

const archive = createRunArchive((trouble) => {
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  toast({ text: translator(storageMessages, language)(trouble), tone: 'bad' });
});
const saver = createRunSaver(archive, isOwner);
const holding = createHolding();
const library = createByteLibrary();
const sink = createEventSink({ saver, holding, archive, onDevice: keepBackend });

let trainer: EngineClient | null = null;
let interactive: EngineClient | null = null;
let studies: StudyEngine | null = null;
let lock: TabLock | null = null;

/** The engine that trains. Only the tab that owns the runs has one. */
export function trainingEngine(): EngineClient {
  if (!isOwner()) throw new EngineError('unsupported', { what: 'training in two tabs at once' });
  if (!trainer) {
    useDevice.setState({ status: 'starting' });
    trainer = createEngineClient({ role: 'trainer', backend: chosenBackend(), cached: cachedBackend(), threads: useSettings.getState().threads, workers: forcedWorkers(location.search), library, listener: sink });
    trainer.ready.catch((error: unknown) => { useDevice.setState({ status: 'failed', failure: toFailure(error) }); });
  }
  return trainer;
}

/**
 * The engine for drawing and browsing data: it answers while the other one is in a long batch.
 * One thread and no GPU, so that it takes nothing away from training.
 */
function interactiveEngine(): EngineClient {
  interactive ??= createEngineClient({
    role: 'interactive', backend: 'wasm', cached: null, threads: 1, workers: 1, library,
    listener: { onEvent: () => undefined, onDevice: () => undefined, onRewind: () => undefined, onRestart: () => undefined },
  });
  return interactive;
}

export const controller = createRunController({ engine: trainingEngine, archive, saver, sink, holding, now: Date.now });

/** Answers about a dataset, also while a network trains. Rejects with `EngineError`. */
export function askDataset(dataset: DatasetId, want: DatasetWant): Promise<DatasetAnswer> {
  return interactiveEngine().send<'dataset'>({ t: 'dataset', dataset, want });
}

/** What a program of the graph API does, also while a network trains. Rejects with `EngineError`. */
export function runProgram(program: ProgramId, inputs: Readonly<Record<string, number | string>> = {}, files: readonly ProgramFile[] = []): Promise<ProgramReport> {
  return interactiveEngine().send<'program'>({ t: 'program', program, inputs, files });
}

/** Works on a question in a worker of its own, beside training and drawing. Rejects with `EngineError`. */
export const askStudy: AskStudy = (ask, options) => {
  studies ??= createStudyEngine(library);
  return studies.ask(ask, options);
};

/** What this browser offers to an engine's worker. Rejects with `EngineError`. */
export function askCapabilities(): Promise<Capabilities> {
  return interactiveEngine().send<'probe'>({ t: 'probe' });
}

/** The weights that a run had on its way, as far as they were kept. */
export async function snapshotsOf(run: RunId): Promise<RunSnapshots> {
  const steps = await archive.snapshotSteps(run);
  return {
    steps,
    async weights(step) {
      const tensors = await archive.loadSnapshot(run, step);
      const experiment = runById(run)?.spec.experiment;
      return tensors && experiment !== undefined ? { experiment, step, tensors } : null;
    },
  };
}

/** What each of `models` reads in the drawing. Rejects with `EngineError`. */
export function recognise(drawing: Drawing, models: readonly ModelRef[]): Promise<Recognition> {
  return interactiveEngine().send<'recognise'>({ t: 'recognise', drawing, models });
}

/** The numbers of a learner's own CSV file. Rejects with `EngineError`. */
export function readTable(file: string, bytes: ArrayBuffer): Promise<NumberTable> {
  return interactiveEngine().send<'read-table'>({ t: 'read-table', file, bytes });
}

/** What an event file says, read beside the training. Rejects with `EngineError`. */
export function readEvents(file: string, bytes: ArrayBuffer): Promise<EventLog> {
  return interactiveEngine().send<'read-events'>({ t: 'read-events', file, bytes });
}

/** A run as an event file of TensorBoard. Rejects with `EngineError`. */
export function writeEvents(log: EventLog): Promise<ExportedFile> {
  return interactiveEngine().send<'write-events'>({ t: 'write-events', log });
}

/** To be called once, at start: finds out whether this tab owns the runs, and brings them back. */
export function openStudio(): void {
  if (lock) return;
  lock = createTabLock({
    onOwner: () => {
      // What this tab has read so far may be older than what the other tab wrote.
      if (useTab.getState().role === 'reader') controller.clear();
      useTab.setState({ role: 'owner' });
      void controller.load(true);
    },
    onReader: () => {
      const owned = isOwner();
      if (owned) sink.settle();
      useTab.setState({ role: 'reader' });
      closeTrainer();
      if (!owned) void controller.load(false);
    },
    beforeRelease: saver.flush,
  });
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
  addEventListener('pagehide', flush);
}

/** Makes this tab the one that trains and writes. */
export async function takeOver(): Promise<void> {
  await lock?.takeOver();
}

/** Starts the training engine anew, after a change of backend or threads; running runs go on from their checkpoints. */
export async function restartTrainer(options: { readonly measureAgain?: boolean } = {}): Promise<void> {
  if (options.measureAgain) forgetBackend();
  sink.settle();
  await saver.flush();
  closeTrainer();
  trainingEngine();
  controller.continueInterrupted();
}

/** For the settings' fault drills. */
export async function drill(fault: 'lose-gpu' | 'crash'): Promise<void> {
  await trainingEngine().send({ t: 'drill', fault });
}

function flush(): void {
  sink.settle();
  void saver.flush();
}

function closeTrainer(): void {
  trainer?.close();
  trainer = null;
  for (const { id } of Object.values(useRuns.getState().records)) holding.drop(id);
  useDevice.setState({ status: 'off', memory: null, busy: false, speed: null });
}
