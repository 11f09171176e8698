import type { TensorPicture } from '../protocol';

/** Answers over the square from -extent to extent, row by row from the lowest y. */
export interface Boundary {
  readonly size: number;
  readonly extent: number;
  /** Probability of class 1, size^2 values. */
  readonly output: Float32Array;
  /** What the network is told of each place, by name. */
  readonly inputs: readonly { readonly name: string; readonly values: Float32Array }[];
  /** Every hidden unit's answer, layer by layer. */
  readonly units: readonly { readonly layer: number; readonly unit: number; readonly values: Float32Array }[];
  /** Kernels [inputs, units] of the layers, first to last. */
  readonly kernels: readonly TensorPicture[];
  readonly points: readonly { readonly split: 'train' | 'validation'; readonly x: Float32Array; readonly y: Float32Array; readonly label: Uint8Array }[];
  /** The training point that the last step looked at, where it is a single one. */
  readonly current: number | null;
}
