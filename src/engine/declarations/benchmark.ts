/** The benchmark of the backends as plain data: its tasks, their sizes, and what comes out. */
import type { Failure } from '../errors/failure';
import type { Backend, DeviceReport } from '../protocol';

export const benchmarkTasks = ['matmul', 'conv2d', 'step'] as const;
export type BenchmarkTask = (typeof benchmarkTasks)[number];

/** A product of two square matrices with so many rows. */
export const matmulSide = 512;
/** The second layer of lesson 6's CNN on a few pictures: square pictures and kernels, stride 1, no padding. */
export const convolution = { pictures: 8, side: 26, channels: 32, kernel: 3, filters: 64 } as const;
/** A training step of a small convolutional network on so many pictures of 28 x 28. */
export const probeBatch = 32;

export interface TaskTimes {
  /** Milliseconds of one repetition, from the call to a number that was read back. */
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
  /** Without the first one, which compiles and allocates. */
  readonly repeats: number;
  /** Billions of floating-point operations a second at the median; products and sums counted by the definition of the operation. */
  readonly gflops: number;
}

/** What one backend could do; null where it was not measured (yet). */
export interface BackendBenchmark {
  readonly backend: Backend;
  readonly device: DeviceReport | null;
  readonly times: Readonly<Record<BenchmarkTask, TaskTimes | null>>;
  /** Why there is not more. */
  readonly failure: Failure | null;
}
