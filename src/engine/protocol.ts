/**
 * What page and engine say to each other: types only, no runtime imports, versioned by `PROTOCOL`.
 * Both sides switch on `t`; every command is answered by exactly one `result` or `fail` that carries its `id`.
 */
import type { BenchmarkTask, TaskTimes } from './declarations/benchmark';
import type { Boundary } from './declarations/boundary';
import type { Capabilities } from './declarations/capabilities';
import type { NetworkDynamics } from './declarations/dynamics';
import type { Verification } from './declarations/faceTriplet';
import type { EventLog } from './declarations/eventLog';
import type { ExperimentId, Params } from './declarations/schema';
import type { GraphPicture } from './declarations/graphPicture';
import type { NumberTable } from './declarations/numberTable';
import type { ProgramFile, ProgramReport } from './declarations/programReport';
import type { ProgramId } from './declarations/programs';
import type { RunMemory } from './declarations/runMemory';
import type { ReplicaSpan } from './declarations/replicas';
import type { StepAnatomy } from './declarations/stepAnatomy';
import type { StudyAnswer, StudyAsk } from './declarations/studies';
import type { Failure } from './errors/failure';
import type { Language } from './errors/words';

/** A run's identity, created by the page (app) or the command line, never by the engine. */
export type RunId = string & { readonly brand: 'RunId' };
export type Backend = 'webgl' | 'webgpu' | 'wasm' | 'cpu';

/** All that determines a run's curve, apart from the backend: plain data, storable, shareable in a link. */
export interface RunSpec {
  readonly schema: 1;
  readonly experiment: ExperimentId;
  readonly params: Params;
  /** A positive integer; 0 is refused, because TensorFlow.js reads it as "random". */
  readonly seed: number;
}

/** One complete state of a run, from which it continues to the very same curve. */
export interface Checkpoint {
  readonly schema: 1;
  readonly spec: RunSpec;
  readonly step: number;
  /** Seconds of training so far, pauses excluded. */
  readonly seconds: number;
  readonly backend: Backend;
  /** Parameters changed while running (learning rate, ...), as they stand now. */
  readonly tuned: Params;
  /** Missing in checkpoints of older versions, which had nothing to remember. */
  readonly memory?: RunMemory;
  /** safetensors bytes: `model/...` weights, `slot/...` optimizer slots, with early stopping `best/model/...` the best weights so far. */
  readonly tensors: ArrayBuffer;
}

/** The weights that a run had after a step, to be looked at later: rounded, and without what training on would need. */
export interface Snapshot {
  readonly step: number;
  /** safetensors bytes: `model/...` weights as 16-bit floats. */
  readonly tensors: ArrayBuffer;
}

/** One metric's new points, as columns of equal length. */
export interface MetricColumn {
  readonly metric: string;
  readonly steps: Float64Array;
  readonly values: Float64Array;
  /** Seconds of training at each point. */
  readonly seconds: Float64Array;
}

export type Phase = 'queued' | 'loading' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';

export interface Progress {
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly batchSize: number;
  readonly seconds: number;
  /** Training examples per second over the last few steps; 0 before the first. */
  readonly examplesPerSecond: number;
  /** Estimated seconds to the end; null until it can be told. */
  readonly secondsLeft: number | null;
}

export interface DeviceReport {
  readonly protocol: 1;
  readonly backend: Backend;
  readonly threads: number;
  /** True where the GPU is emulated in software (SwiftShader, llvmpipe). */
  readonly software: boolean;
  readonly renderer: string | null;
  readonly crossOriginIsolated: boolean;
  readonly simd: boolean;
  readonly cores: number;
  /** GFLOP/s that one thread reaches in a bare loop of multiply-adds: no kernel can be faster. Null where it was not measured. */
  readonly peakGflops: number | null;
  /** Measured training-step times of the candidates; empty when the choice was forced or cached. */
  readonly measured: readonly BackendMeasure[];
  readonly chosenBy: 'measured' | 'cached' | 'forced';
  /** What a cached choice is valid for: store it with `backend` and send both with the next `init`. */
  readonly key: string;
}
export interface BackendMeasure {
  readonly backend: Backend;
  /** Median milliseconds of one training step of the probe network; null where it cannot run. */
  readonly stepMs: number | null;
  readonly note: string | null;
}

export interface MemoryReport {
  readonly tensors: number;
  readonly bytes: number;
  /** Bytes of GPU textures, or null off the GPU. */
  readonly gpuBytes: number | null;
  /** Bytes of WebAssembly memory, which only ever grows: the peak so far. Null on other backends. */
  readonly heapBytes: number | null;
}

// Datasets, as the page asks to look at them

export type DatasetId = 'mnist' | 'housing0' | 'housing1' | 'orl' | 'cbcl' | 'lfw410';
export type DatasetWant =
  | { readonly kind: 'summary' }
  /** Images `indices` of a split, in that order. */
  | { readonly kind: 'images'; readonly split: 'train' | 'test'; readonly indices: readonly number[] }
  /** Up to `limit` indices of a split that carry `label` (or any label when null), from `offset`. */
  | { readonly kind: 'find'; readonly split: 'train' | 'test'; readonly label: number | null; readonly offset: number; readonly limit: number };
export type DatasetAnswer =
  | { readonly kind: 'images-summary'; readonly train: number; readonly test: number; readonly height: number; readonly width: number;
      readonly trainCounts: readonly number[]; readonly testCounts: readonly number[]; readonly provenance: Provenance }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly number[])[]; readonly provenance: Provenance }
  | { readonly kind: 'images'; readonly images: ImageSet }
  | { readonly kind: 'found'; readonly indices: readonly number[]; readonly total: number };
export interface Provenance {
  readonly title: Readonly<Record<Language, string>>;
  /** Authors, year and address, as they are cited. */
  readonly source: string;
  readonly licence: Readonly<Record<Language, string>>;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}
/** `count` grey images, one after another, row by row, 0 = background. */
export interface ImageSet {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly pixels: Uint8Array;
  readonly indices: readonly number[];
  readonly labels: readonly number[];
}

// Looking into a run between two batches

export type Look =
  /** Predictions over the validation set as of the last full evaluation (made now, if there was none). */
  | { readonly kind: 'confusion' }
  /** Validation images of class `truth` read as `predicted`, least probable truth first. */
  | { readonly kind: 'confused'; readonly truth: number; readonly predicted: number; readonly limit: number }
  /** The validation images most confidently misread. */
  | { readonly kind: 'mistakes'; readonly limit: number }
  /** The convolution kernels of the network as they are now. */
  | { readonly kind: 'filters' }
  /** Every layer's output for one validation image, or for the given 28x28 picture in 0..1. */
  | { readonly kind: 'activations'; readonly index: number | null; readonly picture: Float32Array | null }
  /** The weighted sums of the first dense layer for one validation image, before and after its activation function. */
  | { readonly kind: 'pre-activations'; readonly index: number }
  /** Layers, shapes, parameter counts, value statistics and histograms of every weight. */
  | { readonly kind: 'layers' }
  /** What the network says of every validation picture, as of the last full evaluation (made now, if there was none). */
  | { readonly kind: 'predictions' }
  /** What `layer` (`input`: the pixels) makes of the first `count` validation pictures. */
  | { readonly kind: 'embedding'; readonly layer: string; readonly count: number }
  /** What the score of `target` (null: of the answer) owes to each pixel of validation picture `index`. */
  | { readonly kind: 'saliency'; readonly index: number; readonly target: number | null }
  /** Where the convolution layer speaks for `target`. */
  | { readonly kind: 'grad-cam'; readonly index: number; readonly target: number | null; readonly layer: string }
  /** The weights alone, as safetensors, for use in another worker. */
  | { readonly kind: 'weights' }
  /** The next step, taken apart without being made; `example` of its batch is followed through the layers. */
  | { readonly kind: 'anatomy'; readonly example: number }
  /** Distributions of weights, gradients and activations, and how far the next step would move the weights. */
  | { readonly kind: 'dynamics' }
  /** What a classifier of points answers all over the plane, on a grid of `size` by `size`. */
  | { readonly kind: 'boundary'; readonly size: number }
  /** What its replicas did lately, where it has replicas. */
  | { readonly kind: 'replicas' }
  /** The dataflow graph that it runs. */
  | { readonly kind: 'graph' }
  /** How often each character was read as each, position by position, over the validation pictures. */
  | { readonly kind: 'captcha-confusion' }
  /** How well an embedding tells people apart that it was not trained on. */
  | { readonly kind: 'verification' }
  /** Validation pictures with what was read: `first`: from the beginning; `mistakes`: misread ones, the least probable truth first. */
  | { readonly kind: 'captcha-examples'; readonly which: 'first' | 'mistakes'; readonly limit: number };
export type LookAnswer =
  | { readonly kind: 'confusion'; readonly step: number; readonly classes: number; readonly examples: number;
      /** Row = truth, column = prediction; length classes^2. */ readonly counts: Uint32Array }
  | { readonly kind: 'confused' | 'mistakes'; readonly step: number; readonly images: ImageSet;
      readonly predicted: readonly number[]; /** Probability given to the prediction, and to the truth. */ readonly confidence: readonly number[]; readonly truthProbability: readonly number[] }
  | { readonly kind: 'filters'; readonly step: number; readonly layers: readonly TensorPicture[] }
  | { readonly kind: 'activations'; readonly step: number; readonly layers: readonly TensorPicture[]; readonly input: Float32Array; readonly probabilities: Float32Array }
  | { readonly kind: 'pre-activations'; readonly step: number; readonly layer: string; readonly sums: Float32Array; readonly outputs: Float32Array }
  | { readonly kind: 'layers'; readonly step: number; readonly layers: readonly LayerReport[] }
  | { readonly kind: 'predictions'; readonly step: number; readonly classes: number; readonly labels: Uint8Array; readonly predicted: Uint8Array;
      /** [examples, classes], row by row. */ readonly probabilities: Float32Array }
  | { readonly kind: 'embedding'; readonly step: number; readonly layer: string; /** All that can be asked for. */ readonly layers: readonly string[];
      readonly dimensions: number; /** [pictures, dimensions], row by row. */ readonly vectors: Float32Array;
      readonly images: ImageSet; readonly predicted: readonly number[]; readonly confidence: readonly number[] }
  | { readonly kind: 'saliency'; readonly step: number; readonly target: number; readonly label: number; readonly input: Float32Array; readonly probabilities: Float32Array;
      /** |d score / d pixel|. */ readonly gradient: Float32Array; /** d score / d pixel times the pixel. */ readonly timesInput: Float32Array }
  | { readonly kind: 'grad-cam'; readonly step: number; readonly target: number; readonly layer: string; /** All that can be asked for. */ readonly layers: readonly string[];
      /** As large as the picture, at least 0. */ readonly map: Float32Array }
  | { readonly kind: 'weights'; readonly step: number; readonly tensors: ArrayBuffer }
  | { readonly kind: 'anatomy'; readonly step: number; readonly anatomy: StepAnatomy }
  | { readonly kind: 'dynamics'; readonly step: number; readonly dynamics: NetworkDynamics }
  | { readonly kind: 'boundary'; readonly step: number; readonly boundary: Boundary }
  | { readonly kind: 'replicas'; readonly step: number; readonly spans: readonly ReplicaSpan[] }
  | { readonly kind: 'graph'; readonly step: number; readonly graph: GraphPicture }
  | { readonly kind: 'verification'; readonly step: number; /** Of the first weights. */ readonly before: Verification; readonly now: Verification }
  | { readonly kind: 'captcha-confusion'; readonly step: number; readonly alphabet: string; readonly length: number; readonly examples: number;
      /** [length, classes, classes]: position, truth, reading. */ readonly counts: Uint32Array }
  | { readonly kind: 'captcha-examples'; readonly step: number; readonly alphabet: string; readonly width: number; readonly height: number;
      /** Grey bytes, one picture after another. */ readonly grey: Uint8Array; readonly texts: readonly string[]; readonly read: readonly string[];
      /** [pictures, length, classes]. */ readonly probabilities: Float32Array };
/** A tensor to be drawn. Filters: [height, width, in, out]. Activations: [height, width, channels] or [units]. */
export interface TensorPicture {
  readonly layer: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}
export interface LayerReport {
  readonly name: string;
  readonly type: string;
  /** Without the batch dimension. */
  readonly outputShape: readonly number[];
  readonly parameters: number;
  readonly weights: readonly WeightReport[];
}
export interface WeightReport {
  readonly name: string;
  readonly shape: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly std: number;
  readonly zeros: number;
  readonly nans: number;
  readonly infs: number;
  /** All values, or an even sample of at most 20,000. */
  readonly sample: Float32Array;
}

// Recognising a drawn or photographed digit

export type ModelRef =
  | { readonly kind: 'shipped'; readonly id: 'mnist-softmax' | 'mnist-cnn' }
  | { readonly kind: 'run'; readonly run: RunId }
  /** Weights handed over from a run in another worker; `version` (run + step) lets the worker keep them. */
  | { readonly kind: 'weights'; readonly experiment: ExperimentId; readonly version: string; readonly tensors: ArrayBuffer | null };
/** Ink in 0 (paper) to 1 (ink), row by row; a photo is first turned into ink by the engine. */
export type Drawing =
  | { readonly kind: 'ink'; readonly width: number; readonly height: number; readonly values: Float32Array }
  | { readonly kind: 'photo'; readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray };
export interface Recognition {
  /** The 28x28 picture that the networks saw, 0..1; null when the drawing is empty. */
  readonly seen: Float32Array | null;
  /** One list of ten probabilities per model asked; null where that model needs its weights sent, or failed. */
  readonly probabilities: readonly (Float32Array | null)[];
  /** Per model asked: why it could not read. */
  readonly failures: readonly (Failure | null)[];
}

export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

/** Parameters that a run accepts while it is running. */
export interface Tunable {
  /** Before its schedule. */
  readonly learningRate: number;
  /** The share of earlier gradients in the direction: `momentum`, or `beta1` of the Adam family and Lion. */
  readonly momentum: number;
}

/** A racer's place in the memory that its group's workers share: 32-bit words, steps done plus one, or 0 while it does not run. */
export interface PaceSlot {
  readonly steps: SharedArrayBuffer;
  readonly slot: number;
}

export type Command =
  | { readonly t: 'init'; readonly id: number; readonly backend: Backend | 'auto'; readonly cached: { readonly backend: Backend; readonly key: string } | null; readonly threads: number | null }
  | { readonly t: 'start'; readonly id: number; readonly run: RunId; readonly spec: RunSpec; readonly from: Checkpoint | null; /** Runs of one group advance in lock-step. */ readonly group: string | null; readonly paused: boolean;
      /** The step after which it pauses by itself. */ readonly until?: number;
      /** Where the group is spread over workers; given by the client. */ readonly pace?: PaceSlot }
  | { readonly t: 'pause'; readonly id: number; readonly run: RunId }
  /** Goes on to the end, or up to `until`; a run that is already there stays paused. */
  | { readonly t: 'resume'; readonly id: number; readonly run: RunId; readonly until?: number }
  | { readonly t: 'step'; readonly id: number; readonly run: RunId; readonly unit: 'batch' | 'epoch' }
  | { readonly t: 'tune'; readonly id: number; readonly run: RunId; readonly patch: Partial<Tunable> }
  /** Ends the run and keeps its weights; `forget` then frees them. */
  | { readonly t: 'stop'; readonly id: number; readonly run: RunId }
  | { readonly t: 'forget'; readonly id: number; readonly run: RunId }
  | { readonly t: 'look'; readonly id: number; readonly run: RunId; readonly want: Look }
  | { readonly t: 'dataset'; readonly id: number; readonly dataset: DatasetId; readonly want: DatasetWant }
  | { readonly t: 'recognise'; readonly id: number; readonly drawing: Drawing; readonly models: readonly ModelRef[] }
  | { readonly t: 'export'; readonly id: number; readonly run: RunId; readonly format: 'safetensors' | 'checkpoint' }
  | { readonly t: 'memory'; readonly id: number }
  /** Runs a program of the graph API; its own errors are part of the report. */
  | { readonly t: 'program'; readonly id: number; readonly program: ProgramId; readonly inputs: Readonly<Record<string, number | string>>;
      /** What it finds among its files. */ readonly files: readonly ProgramFile[] }
  /** Reads a learner's own CSV file of numbers. */
  | { readonly t: 'read-table'; readonly id: number; readonly file: string; readonly bytes: ArrayBuffer }
  /** Reads an event file of TensorBoard. */
  | { readonly t: 'read-events'; readonly id: number; readonly file: string; readonly bytes: ArrayBuffer }
  /** Writes a run as an event file of TensorBoard, under the log's name. */
  | { readonly t: 'write-events'; readonly id: number; readonly log: EventLog }
  /** Works on a question that takes a while; `key` is the page's name for it. */
  | { readonly t: 'study'; readonly id: number; readonly key: string; readonly ask: StudyAsk }
  | { readonly t: 'end-study'; readonly id: number; readonly key: string }
  /** What the browser offers to this worker. */
  | { readonly t: 'probe'; readonly id: number }
  /** Measures a task on this worker's backend; the client sends it to workers that do nothing else. */
  | { readonly t: 'benchmark'; readonly id: number; readonly task: BenchmarkTask }
  /** Work on only so many of the threads from now on: other workers need the cores. */
  | { readonly t: 'threads'; readonly id: number; readonly count: number }
  /** Fault drills, offered in the settings: lose the WebGL context, or die as a crashed worker does. */
  | { readonly t: 'drill'; readonly id: number; readonly fault: 'lose-gpu' | 'crash' };

/** A command of one kind without its id, which the client gives. */
export type CommandOf<T extends Command['t']> = { [K in Command['t']]: Omit<Extract<Command, { readonly t: K }>, 'id'> }[T];

/** What each command is answered with. */
export interface Replies {
  init: DeviceReport;
  start: null;
  pause: { readonly step: number };
  resume: { readonly step: number };
  step: { readonly step: number };
  tune: { readonly atStep: number };
  stop: { readonly step: number };
  forget: null;
  look: LookAnswer;
  dataset: DatasetAnswer;
  recognise: Recognition;
  export: ExportedFile;
  memory: MemoryReport;
  program: ProgramReport;
  'read-table': NumberTable;
  'read-events': EventLog;
  'write-events': ExportedFile;
  study: StudyAnswer;
  'end-study': null;
  probe: Capabilities;
  benchmark: TaskTimes;
  threads: null;
  drill: null;
}

export type EngineEvent =
  | { readonly t: 'result'; readonly id: number; readonly value: Replies[keyof Replies] }
  /** With `id`: the answer to that command. With `run`: that run has failed, or (recoverable) must be restarted from its checkpoint. */
  | { readonly t: 'fail'; readonly id: number | null; readonly run: RunId | null; readonly failure: Failure; readonly recoverable: boolean }
  | { readonly t: 'phase'; readonly run: RunId; readonly phase: Phase; readonly progress: Progress | null; /** What is being loaded or evaluated, 0..1. */ readonly task: Task | null }
  | { readonly t: 'points'; readonly run: RunId; readonly seq: number; readonly columns: readonly MetricColumn[]; readonly progress: Progress }
  | { readonly t: 'mark'; readonly run: RunId; readonly step: number; readonly param: keyof Tunable; readonly from: number; readonly to: number }
  /** Early stopping: the run ends with the weights that it had after this step, with its lowest validation loss. */
  | { readonly t: 'best'; readonly run: RunId; readonly step: number; readonly loss: number }
  | { readonly t: 'saved'; readonly run: RunId; readonly checkpoint: Checkpoint }
  /** A run's weights after the steps of `snapshotPlan`, as far as that does not slow it down, and at its end. */
  | { readonly t: 'snapshot'; readonly run: RunId; readonly snapshot: Snapshot }
  /** An early answer of a study. */
  | { readonly t: 'news'; readonly key: string; readonly news: StudyAnswer }
  | { readonly t: 'alive'; readonly memory: MemoryReport; readonly busy: boolean };

/** What a worker says of bytes that all workers of a page hold in common; no command and no event of a run. */
export type BytesRequest =
  | { readonly t: 'want'; readonly key: string }
  /** `null`: they could not be loaded. */
  | { readonly t: 'share'; readonly key: string; readonly bytes: SharedArrayBuffer | null };
/** The answer to `want`. `null`: nobody has them, load and `share` them. */
export interface BytesDelivery {
  readonly t: 'bytes';
  readonly key: string;
  readonly bytes: SharedArrayBuffer | null;
}
export interface Task {
  readonly name: 'download' | 'verify' | 'decode' | 'draw' | 'build' | 'warm-up' | 'evaluate';
  readonly subject: string;
  readonly fraction: number | null;
}
