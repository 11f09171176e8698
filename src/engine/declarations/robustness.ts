/** How well networks read spoiled pictures. */
import type { StudiedModel } from './studies';

export const corruptionKinds = ['noise', 'shift', 'rotation', 'occlusion'] as const;
export type CorruptionKind = (typeof corruptionKinds)[number];

/** From unspoiled upwards; what the numbers mean: `vision/corruption.ts`. */
export const corruptionLevels: Readonly<Record<CorruptionKind, readonly number[]>> = {
  noise: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8],
  shift: [0, 1, 2, 3, 4, 5, 6, 8],
  rotation: [0, 10, 20, 30, 45, 60, 75, 90],
  occlusion: [0, 4, 6, 8, 10, 12, 14, 16],
};

export interface RobustnessAsk {
  readonly models: readonly StudiedModel[];
  readonly corruption: CorruptionKind;
  readonly levels: readonly number[];
  /** Validation pictures to test. */
  readonly count: number;
  readonly seed: number;
  /** Which test picture is shown at every level. */
  readonly sample: number;
}

export interface Robustness {
  readonly corruption: CorruptionKind;
  readonly levels: readonly number[];
  /** Pictures tested so far. */
  readonly tested: number;
  readonly count: number;
  /** By model and level, of the pictures tested; NaN before the first. */
  readonly accuracies: readonly (readonly number[])[];
  readonly sample: {
    readonly label: number;
    /** The picture at every level, one after another, values 0 to 1. */
    readonly pictures: Float32Array;
    /** What each model reads at every level, and how surely. */
    readonly readings: readonly { readonly predicted: readonly number[]; readonly confidence: readonly number[] }[];
  };
}
