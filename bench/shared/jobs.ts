/** What the command line asks of the page, of its workers and of Python, and what they answer: types only. */
import type { WorkloadId } from './workloads';

export type PageLibrary = 'studio' | 'stock' | 'jax' | 'convnetjs' | 'brain';
export type NativeLibrary = 'torch' | 'tensorflow';
export type Backend = 'webgl' | 'webgpu' | 'wasm' | 'cpu';

export interface TrainJob {
  readonly kind: 'train';
  readonly library: PageLibrary;
  readonly backend: Backend;
  readonly threads: number;
  readonly workload: WorkloadId;
  readonly batch: number;
  /** Samples to take; fewer where `budgetMs` after the first step are used up before, but at least one. */
  readonly samples: number;
  readonly budgetMs: number;
}

/** What a training took, in order. */
export interface TrainResult {
  readonly batch: number;
  /** The first step, with all that it compiles and allocates. */
  readonly firstMs: number;
  /** When that was done: milliseconds since 1970. */
  readonly firstDoneAt: number;
  /** Milliseconds a step; where steps are very short, each the mean of several. */
  readonly stepMs: readonly number[];
  /** Before every step, from the first on. */
  readonly losses: readonly number[];
  /** Only where `workloads` cannot tell: the face network. */
  readonly flopPerExample: number | null;
  /** The page's frames meanwhile, where the training was on its main thread. */
  readonly frames: FrameGaps | null;
}

/** `model.fit` on the main thread, as tfjs-examples do it. */
export interface FitJob {
  readonly kind: 'fit';
  /** With tfjs-vis drawing every batch. */
  readonly callbacks: boolean;
  readonly batches: number;
}

/** A product of two square matrices. */
export interface MatmulJob {
  readonly kind: 'matmul';
  readonly library: 'studio' | 'stock' | 'jax';
  readonly backend: Backend;
  readonly threads: number;
  readonly size: number;
  readonly transposeLeft: boolean;
  readonly transposeRight: boolean;
  readonly samples: number;
  readonly budgetMs: number;
}
export interface MatmulResult {
  readonly ms: readonly number[];
  /** Largest deviation from the product in float64, of some of the values, relative to the largest of them. */
  readonly deviation: number;
}

/** A loop of multiply-adds that touches no memory, on so many threads at once. */
export interface PeakJob {
  readonly kind: 'peak';
  readonly threads: number;
}
export interface PeakResult {
  readonly gigaflops: number;
  /** Whether one instruction multiplies and adds. */
  readonly fused: boolean;
}

export interface MemoryJob {
  readonly kind: 'memory';
  readonly threads: number;
  readonly batch: number;
  readonly steps: number;
}
export interface MemoryUse {
  readonly step: number;
  readonly tensors: number;
  readonly bytes: number;
  readonly heapBytes: number;
}
export interface MemoryResult {
  readonly uses: readonly MemoryUse[];
}

/** What one Adam step of B launches on a GPU. */
export interface LaunchesJob {
  readonly kind: 'launches';
  readonly library: 'studio' | 'stock';
  readonly batch: number;
}
export interface LaunchesResult {
  /** Kernels that tf.js ran, copies and reshapes included. */
  readonly kernels: number;
  /** Draw calls of the WebGL context. */
  readonly draws: number;
}

/** From the opening of the page to the first trained step of B. */
export interface LatencyJob {
  readonly kind: 'latency';
  /** The studio's engine as the app starts it, with MNIST; stock tf.js in a worker, its batch at hand. */
  readonly library: 'studio' | 'stock';
  /** Only for stock tf.js: the studio chooses by itself. */
  readonly backend: Backend;
  readonly batch: number;
}
export interface LatencyResult {
  readonly firstStepMs: number;
}

/** The page's frames while the studio's engine trains B in its worker. */
export interface FramesJob {
  readonly kind: 'frames';
  readonly seconds: number;
}
export interface FrameGaps {
  readonly frames: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}
export interface FramesResult extends FrameGaps {
  readonly examplesPerSecond: number;
}

/** Runs of B in the studio's engine, each with an optimizer of its own. */
export interface RaceJob {
  readonly kind: 'race';
  readonly optimizers: readonly string[];
  readonly workers: number;
  readonly threadsEach: number;
  /** As a race; else one after the other. */
  readonly together: boolean;
  readonly steps: number;
  readonly batch: number;
}
export interface RaceResult {
  readonly ms: number;
  /** Of each optimizer, before every step. */
  readonly losses: readonly (readonly number[])[];
}

/** Opens a graph of ten thousand operations in the studio's graph view, and pans it. */
export interface GraphJob {
  readonly kind: 'graph';
  /** Scopes within scopes, as a residual network has them, or all in one level. */
  readonly shape: 'nested' | 'flat';
  readonly operations: number;
  readonly panFrames: number;
}
export interface GraphResult {
  /** From the call to render until the picture stands, the view's own code included. */
  readonly openMs: number;
  /** Panning as it opened, and with the whole graph in view. */
  readonly near: PanResult;
  readonly whole: PanResult;
}
export interface PanResult extends FrameGaps {
  readonly framesPerSecond: number;
}

/** Draws captchas of the course's look in one worker: with the studio's painter, or with the browser's canvas. */
export interface CaptchasJob {
  readonly kind: 'captchas';
  readonly painter: 'studio' | 'canvas';
  readonly durationMs: number;
}
export interface CaptchasResult {
  readonly perSecond: number;
}

/** Who computes for WebGL and WebGPU: a GPU, or a program that emulates one. */
export interface GraphicsJob {
  readonly kind: 'graphics';
}
export interface GraphicsResult {
  /** Null where there is none. */
  readonly webgl: string | null;
  readonly webgpu: string | null;
}

/** Each kind of job with its answer. */
export interface Jobs {
  readonly train: { readonly job: TrainJob; readonly result: TrainResult };
  readonly fit: { readonly job: FitJob; readonly result: TrainResult };
  readonly matmul: { readonly job: MatmulJob; readonly result: MatmulResult };
  readonly peak: { readonly job: PeakJob; readonly result: PeakResult };
  readonly memory: { readonly job: MemoryJob; readonly result: MemoryResult };
  readonly launches: { readonly job: LaunchesJob; readonly result: LaunchesResult };
  readonly latency: { readonly job: LatencyJob; readonly result: LatencyResult };
  readonly graphics: { readonly job: GraphicsJob; readonly result: GraphicsResult };
  readonly frames: { readonly job: FramesJob; readonly result: FramesResult };
  readonly race: { readonly job: RaceJob; readonly result: RaceResult };
  readonly captchas: { readonly job: CaptchasJob; readonly result: CaptchasResult };
  readonly graph: { readonly job: GraphJob; readonly result: GraphResult };
}
export type JobKind = keyof Jobs;
export type JobOf<K extends JobKind> = Jobs[K]['job'];
export type ResultOf<K extends JobKind> = Jobs[K]['result'];

/** A job's result, or why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  /** `absent`: this browser or machine lacks what the contender needs; else it failed. */
  | { readonly ok: false; readonly absent: boolean; readonly reason: string };
