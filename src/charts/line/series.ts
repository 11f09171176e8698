/** One curve. The arrays may be views that grow from one `version` of the chart to the next; they are only read. */
export interface LineSeries {
  readonly id: string;
  readonly label: string;
  /** A CSS colour, usually a custom property: `var(--adam)`. */
  readonly color: string;
  /** Validation curves are dashed. */
  readonly dashed?: boolean;
  /** Recorded elsewhere, to be compared with: dotted and thinner. */
  readonly reference?: boolean;
  /** Ascending. */
  readonly steps: Float64Array;
  readonly values: Float64Array;
  /** Seconds of training at each point; without it the curve has no time axis. */
  readonly seconds?: Float64Array;
  /** Seconds since 1970 at each point; without it the curve has no axis of dates. */
  readonly wallTimes?: Float64Array;
  /** Turns steps into epochs; without it the curve has no epoch axis. */
  readonly stepsPerEpoch?: number;
}

export type XAxisChoice = 'step' | 'epoch' | 'seconds' | 'wall';

/** A vertical line at step `x`: a learning rate that changed, a restart. */
export interface LineMark {
  readonly x: number;
  readonly label: string;
  readonly color?: string;
}

/** How a reader looks at the curves. */
export interface LineView {
  readonly axis: XAxisChoice;
  /** Weight of the moving average, 0 (none) to below 1. */
  readonly smoothing: number;
  /** As TensorBoard draws: short curves are smoothed with the whole weight too, and a divergence is shown whole. */
  readonly exact?: boolean;
  readonly logX?: boolean;
  readonly logY: boolean;
  /** Scales the y axis to the 5th to 95th percentile of the values. */
  readonly ignoreOutliers?: boolean;
}

/** In which order a tooltip lists the curves nearest to the pointer. */
export type ReadingOrder = 'nearest' | 'highest' | 'lowest' | 'name';
