/** One curve. The arrays may be views that grow from one `version` of the chart to the next; they are only read. */
export interface LineSeries {
  readonly id: string;
  readonly label: string;
  /** A CSS colour, usually a custom property: `var(--adam)`. */
  readonly color: string;
  /** Validation curves are dashed. */
  readonly dashed?: boolean;
  /** Ascending. */
  readonly steps: Float64Array;
  readonly values: Float64Array;
  /** Seconds of training at each point; without it the curve has no time axis. */
  readonly seconds?: Float64Array;
  /** Turns steps into epochs; without it the curve has no epoch axis. */
  readonly stepsPerEpoch?: number;
}

export type XAxisChoice = 'step' | 'epoch' | 'seconds';

/** A vertical line at step `x`: a learning rate that changed, a restart. */
export interface LineMark {
  readonly x: number;
  readonly label: string;
  readonly color?: string;
}
