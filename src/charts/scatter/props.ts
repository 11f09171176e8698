import type { ChartLanguage } from '../frame/language';

/** A straight line y = intercept + slope x, drawn over the whole x range. */
export interface ScatterLine {
  readonly label: string;
  readonly color: string;
  readonly intercept: number;
  readonly slope: number;
  readonly dashed?: boolean;
}

export interface ScatterPlotProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly color?: string;
  /** Of each point, in place of one for all. */
  readonly colors?: readonly string[];
  /** What each point is called, before its numbers. */
  readonly names?: readonly string[];
  /** Spaces x by ratio; points that are not positive are left out. */
  readonly xLog?: boolean;
  /** Names of x = 0, 1, 2, ... in place of numbers. */
  readonly xNames?: readonly string[];
  /** The point that is drawn larger, here and in charts beside this one. */
  readonly highlighted?: number | null;
  readonly onHighlight?: (point: number | null) => void;
  readonly lines?: readonly ScatterLine[];
  /** Index into `lines` of the line to which residuals are drawn. */
  readonly residualsTo?: number;
  /** Draws the lines x = 0 and y = 0, as suits normalised data. */
  readonly zeroAxes?: boolean;
  /** Both axes have the same range. */
  readonly equalAxes?: boolean;
  readonly height?: number;
  readonly format?: (value: number) => string;
}
