import type { HeightScaleKind } from '../contour/heightScale';
import type { DescentPath } from '../contour/props';
import type { ChartLanguage } from '../frame/language';
import type { StepSource } from '../playback/stepSource';

/** Values on a regular grid: `values[row * xs.length + column]` lies over xs[column], ys[row]. Both are evenly spaced and ascend. */
export interface SurfaceGrid {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** A descent with the value at each of its places. */
export interface SurfacePath extends DescentPath {
  readonly z: ArrayLike<number>;
}

/** A surface over two variables, with the ways that descents take on it. Drag or arrow keys turn it. */
export interface Surface3DProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** A new object whenever its values are others. */
  readonly grid: SurfaceGrid;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly zLabel: string;
  /** A new array whenever a path has changed. */
  readonly paths: readonly SurfacePath[];
  /** Up to which step paths are drawn; all of them without it. */
  readonly steps?: StepSource;
  /** How values become heights; `linear` unless given. */
  readonly heights?: HeightScaleKind;
  readonly height?: number;
}
