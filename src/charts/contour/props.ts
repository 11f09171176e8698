import type { ChartLanguage } from '../frame/language';

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
  readonly minimum?: { readonly x: number; readonly y: number; readonly label: string };
  readonly height?: number;
}
