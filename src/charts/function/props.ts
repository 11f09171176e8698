import type { ChartLanguage } from '../frame/language';

export interface FunctionCurve {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  /** NaN where it has no value. */
  readonly at: (x: number) => number;
  /** Draws the tangent at the point. */
  readonly slope?: (x: number) => number;
  /** Where it jumps or bends. */
  readonly corners?: readonly number[];
  readonly dashed?: boolean;
}

export interface DotSeries {
  readonly label: string;
  readonly color: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly hollow?: boolean;
}

/** The place at which curves are read, moved by pointer and by keys. */
export interface ReadingPoint {
  readonly x: number;
  /** It rests on whole multiples. */
  readonly step: number;
  readonly onMove: (x: number) => void;
}

export interface FunctionPlotProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly curves: readonly FunctionCurve[];
  readonly domain: readonly [number, number];
  /** Of y; what lies beyond is cut off. */
  readonly range: readonly [number, number];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly point?: ReadingPoint;
  /** Stretches of x laid under the curves, with what they mean. */
  readonly shaded?: { readonly label: string; readonly stretches: readonly (readonly [number, number])[] };
  readonly dots?: readonly DotSeries[];
  readonly height?: number;
  readonly format?: (value: number) => string;
}
