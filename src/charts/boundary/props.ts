import type { ChartLanguage } from '../frame/language';

/** Points of one kind: filled where a classifier learns from them, hollow where it is only tested on them. */
export interface BoundaryPoints {
  readonly split: 'train' | 'validation';
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 0 or 1. */
  readonly label: Uint8Array;
}

export interface BoundaryMapProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** Cells along each side. */
  readonly size: number;
  /** The square goes from -extent to extent in both directions. */
  readonly extent: number;
  /** size^2 values, row by row from the lowest y; positive is class 1, colours are full at 1 and -1. */
  readonly values: ArrayLike<number>;
  readonly points: readonly BoundaryPoints[];
  /** The training point in the learner's hand. */
  readonly current?: number | null;
  /** Draws bias + w1 x + w2 y = 0. */
  readonly line?: readonly [bias: number, w1: number, w2: number];
  /** What stands there in words, for those who do not see it. */
  readonly told: string;
}

export interface NetworkUnit {
  readonly id: string;
  readonly name: string;
  /** Stands under the picture. */
  readonly caption?: string;
  /** size^2 values as in the map, of any range. */
  readonly values: ArrayLike<number>;
}

export interface NetworkDiagramProps {
  readonly language: ChartLanguage;
  readonly title: string;
  readonly size: number;
  /** Inputs, hidden layers, outputs. */
  readonly layers: readonly (readonly NetworkUnit[])[];
  /** Weights [units before, units after] between each layer and the next, row by row. */
  readonly kernels: readonly ArrayLike<number>[];
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
}
