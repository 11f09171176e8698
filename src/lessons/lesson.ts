/**
 * The Lesson and Cell types. A lesson is data: cells in order, texts in both languages, figures as lazy components.
 * Lessons know the engine's declarations and types and the charts; the app supplies everything else through props.
 */
import type { ComponentType } from 'react';
import type { BackendBenchmark, BenchmarkTask } from '../engine/declarations/benchmark';
import type { Capabilities } from '../engine/declarations/capabilities';
import type { EventLog } from '../engine/declarations/eventLog';
import type { NumberTable } from '../engine/declarations/numberTable';
import type { ProgramFile, ProgramReport } from '../engine/declarations/programReport';
import type { ProgramId } from '../engine/declarations/programs';
import type { ExperimentId, Params } from '../engine/declarations/schema';
import type { ModelWeights, StudyAnswer, StudyAsk, StudyKind } from '../engine/declarations/studies';
import type { SweepSettings } from '../engine/declarations/sweep';
import type { Backend, DatasetAnswer, DatasetId, DatasetWant, DeviceReport, ExportedFile, Look, LookAnswer, Phase, Progress, RunId, RunSpec } from '../engine/protocol';
import type { Task } from './exercise';

export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

/** A metric's points so far; the arrays are views and may only be read. */
export interface Curve {
  readonly steps: Float64Array;
  readonly values: Float64Array;
  readonly seconds: Float64Array;
}

/** A run as figures see it. `version` grows with every change, so that it can key memos. */
export interface RunView {
  readonly id: RunId;
  readonly name: string;
  /** CSS colour, the same everywhere in the product. */
  readonly color: string;
  readonly spec: RunSpec;
  readonly phase: Phase;
  readonly progress: Progress | null;
  readonly latest: Readonly<Record<string, number>>;
  readonly marks: readonly { readonly step: number; readonly label: string }[];
  readonly version: number;
  curve(metric: string): Curve;
}

/** What the studio knows of this device, and what the learner has chosen. */
export interface DeviceView {
  /** What the engine trains on; null until it was started. */
  readonly report: DeviceReport | null;
  /** A run is training now: measurements made meanwhile are too low. */
  readonly training: boolean;
  /** False where another tab trains, and this one can only look. */
  readonly owner: boolean;
  readonly backend: Backend | 'auto';
  /** Of this visit, in the order of measuring. */
  readonly benchmarks: readonly BackendBenchmark[];
  /** What is being measured; without a task while its backend is opened. */
  readonly measuring: { readonly backends: readonly Backend[]; readonly backend: Backend; readonly task: BenchmarkTask | null } | null;
}

/** The device as a figure may use it; the same object for as long as the page lives. */
export interface DeviceAccess {
  /** With `view`, what `useSyncExternalStore` asks for. */
  readonly subscribe: (changed: () => void) => () => void;
  /** The same object until something in it changes. */
  readonly view: () => DeviceView;
  readonly probe: () => Promise<Capabilities>;
  /** Starts the engine that trains, if it is not running. */
  readonly start: () => void;
  readonly measure: (backends: readonly Backend[]) => void;
  readonly stopMeasuring: () => void;
  /** Trains on this backend from now on; running runs go on from their checkpoints. */
  readonly choose: (backend: Backend | 'auto') => void;
}

export interface StudyOptions<K extends StudyKind> {
  /** Early answers, each more complete than the last. */
  readonly onNews?: (news: StudyAnswer<K>) => void;
  readonly signal?: AbortSignal;
}

/** Weights that a run had on its way, in 16-bit floats: see `Snapshot` of the protocol. */
export interface RunSnapshots {
  /** After which steps, rising; empty where none are kept. */
  readonly steps: readonly number[];
  /** The weights after one of the steps; null where they have been given up since. */
  readonly weights: (step: number) => Promise<ModelWeights | null>;
}

/** The learner's last drawing as the networks see it; the same object for as long as the page lives. */
export interface DrawnAccess {
  /** With `view`, what `useSyncExternalStore` asks for. */
  readonly subscribe: (changed: () => void) => () => void;
  /** 28x28 values from 0 to 1, row by row; null before the first drawing. */
  readonly view: () => Float32Array | null;
}

/** All that a figure may use of the studio. */
export interface FigureProps {
  readonly language: Language;
  /** Runs started from this cell (or, for a figure that names `of`, from that cell), newest first. */
  readonly runs: readonly RunView[];
  readonly dataset: (id: DatasetId, want: DatasetWant) => Promise<DatasetAnswer>;
  readonly look: (run: RunId, want: Look) => Promise<LookAnswer>;
  /** What is kept of a run by now; ask again while it trains. */
  readonly snapshots: (run: RunId) => Promise<RunSnapshots>;
  /** A run's weights as a file for other programs; rejects with `EngineError`. */
  readonly exportWeights: (run: RunId) => Promise<ExportedFile>;
  readonly start: (experiment: ExperimentId, params: Params, options?: { readonly name?: string; readonly seed?: number }) => RunId;
  readonly stop: (run: RunId) => void;
  readonly pause: (run: RunId) => void;
  readonly resume: (run: RunId) => void;
  /** Lets a paused run go on to the end of one batch or of its epoch. */
  readonly step: (run: RunId, unit: 'batch' | 'epoch') => void;
  /** Asks the engine something that takes a while; ended by the signal. Rejects with `EngineError`, after the signal with `study-ended`. */
  readonly study: <K extends StudyKind>(ask: StudyAsk<K>, options?: StudyOptions<K>) => Promise<StudyAnswer<K>>;
  /** Runs one of the engine's programs of the graph API; its own errors are in the report. */
  readonly program: (program: ProgramId, inputs?: Readonly<Record<string, number | string>>, files?: readonly ProgramFile[]) => Promise<ProgramReport>;
  /** Reads a CSV file of numbers; rejects with `EngineError`. */
  readonly readTable: (file: string, bytes: ArrayBuffer) => Promise<NumberTable>;
  /** What was computed, as an event file of TensorBoard. */
  readonly writeEvents: (log: EventLog) => Promise<ExportedFile>;
  readonly device: DeviceAccess;
  readonly drawn: DrawnAccess;
}

interface CellBase {
  /** Unique in the lesson; the key of its text in `text.zh.md` and `text.en.md`, which stands above the cell's body. */
  readonly id: string;
}
export interface TextCell extends CellBase {
  readonly kind: 'text';
}
export interface FigureCell extends CellBase {
  readonly kind: 'figure';
  readonly wide?: boolean;
  /** The experiment cell whose runs the figure shows. */
  readonly of?: string;
  readonly View: ComponentType<FigureProps>;
}
/** A curve recorded elsewhere, drawn dotted beside the runs: as far as the longest of them goes, whole while there is none. */
export interface ReferenceCurve {
  readonly label: Bilingual;
  /** CSS colour. */
  readonly color: string;
  readonly stepsPerEpoch: number;
  /** After each epoch, from the first. */
  readonly values: readonly number[];
}
/** One chart of an experiment: metrics drawn over one another, validation dashed. */
export interface ChartPlan {
  readonly title: Bilingual;
  readonly metrics: readonly string[];
  readonly logY?: boolean;
  readonly references?: readonly ReferenceCurve[];
}
export interface CodeView {
  /** The source that runs, imported with `?raw`. */
  readonly typescript: string;
  /** The course's way of writing it. */
  readonly python: string;
}
export interface ExperimentCell extends CellBase {
  readonly kind: 'experiment';
  /** Several experiments may be offered for choice (softmax network or CNN). */
  readonly experiments: readonly ExperimentId[];
  /** Overrides of the declaration's defaults. */
  readonly params?: Params;
  /** Parameters in sight; the rest is folded away. */
  readonly basic: readonly string[];
  readonly charts: readonly ChartPlan[];
  /** Drawn beside the charts: regression line, contour path, confusion matrix. */
  readonly View?: ComponentType<FigureProps>;
  readonly code: Readonly<Record<ExperimentId, CodeView>>;
}
export interface RaceCell extends CellBase {
  readonly kind: 'race';
  readonly experiments: readonly ExperimentId[];
  readonly params?: Params;
  readonly basic: readonly string[];
  readonly charts: readonly ChartPlan[];
  /** Optimizers on the grid at first. */
  readonly racers: readonly Params[];
  /** Validation metrics that decide the order, all of one quantity; by default every accuracy of the validation set. */
  readonly judgedBy?: readonly string[];
  /** Accuracy whose first reaching is timed. */
  readonly target: number;
}
export interface SweepCell extends CellBase {
  readonly kind: 'sweep';
  readonly experiments: readonly ExperimentId[];
  readonly params?: Params;
  readonly basic: readonly string[];
  /** What is searched at first, and how. */
  readonly settings: SweepSettings;
}
export interface DrawCell extends CellBase {
  readonly kind: 'draw';
}
export interface CodeCell extends CellBase {
  readonly kind: 'code';
  readonly wide?: boolean;
  /** The program as the lesson gives it (figure/programText.ts); the learner may change it. */
  readonly program: string;
}
export interface ExerciseCell extends CellBase {
  readonly kind: 'exercise';
  readonly tasks: readonly Task[];
}
export type Cell = TextCell | FigureCell | ExperimentCell | RaceCell | SweepCell | DrawCell | CodeCell | ExerciseCell;

export interface Lesson {
  readonly slug: string;
  /** Its place in the course, 1 to 9. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** HTML by cell id, made from Markdown at build time. */
  readonly text: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}
