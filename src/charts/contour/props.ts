import type { ChartLanguage } from '../frame/language';
import type { StepSource } from '../playback/stepSource';
import type { HeightScaleKind } from './heightScale';

export interface ContourRange {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** One descent over the surface: the weights after each step. */
export interface DescentPath {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** A place of the surface that the reader may move. */
export interface MovablePlace {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly onMove: (x: number, y: number) => void;
}

export interface ContourPlotProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** The loss over two weights; must be pure, as it is sampled on a grid whenever range or `surfaceKey` change. */
  readonly surface: (x: number, y: number) => number;
  readonly surfaceKey: string;
  readonly range: ContourRange;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly paths: readonly DescentPath[];
  /** Grows whenever a path's contents have changed. */
  readonly version: number;
  readonly minima?: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  /** How levels are spaced; `square-root` unless given. */
  readonly heights?: HeightScaleKind;
  /** Up to which step paths are drawn; all of them without it. */
  readonly steps?: StepSource;
  /** Where the paths start, as a handle. */
  readonly start?: MovablePlace;
  readonly height?: number;
}
